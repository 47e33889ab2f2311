/** The words that the language gives a meaning to: areas, stages and pillars. */

/** The 14 areas that a service sets standards for, each with the question that its author answers. */
export const AREAS = [
  { name: 'time-limits', personal: false, question: 'How long may each step take?' },
  { name: 'flow', personal: false, question: 'Does the process run smoothly, with nothing needless in it?' },
  { name: 'adaptability', personal: false, question: 'Who may bend the process, and for whom?' },
  { name: 'anticipation', personal: false, question: 'What happens at peak times?' },
  { name: 'communication', personal: false, question: 'How does information travel, inside and to the customer?' },
  { name: 'feedback', personal: false, question: 'How is satisfaction collected, and how is it used?' },
  { name: 'supervision', personal: false, question: 'Who checks, and how often?' },
  { name: 'appearance', personal: true, question: 'What do customers see of staff and place?' },
  { name: 'attitude', personal: true, question: 'How do staff show that the customer is welcome?' },
  { name: 'attention', personal: true, question: 'What makes a customer feel particularly well treated?' },
  { name: 'language', personal: true, question: 'What do we say, and what do we never say?' },
  { name: 'guidance', personal: true, question: 'How do staff help customers to choose and to find their way?' },
  { name: 'selling', personal: true, question: 'Which additional service is offered, and when?' },
  { name: 'complaints', personal: true, question: 'Who may decide what when a customer complains?' },
] as const;

export const AREA_NAMES: readonly string[] = AREAS.map((area) => area.name);

/** The stages of a customer's journey. */
export const JOURNEY = [
  { name: 'awareness', meaning: 'They learn that the service exists, and what it is for.' },
  { name: 'consideration', meaning: 'They ask, compare and make up their minds.' },
  { name: 'decision', meaning: 'They order, apply, sign or pay.' },
  { name: 'after-purchase', meaning: 'They use what they got, need help with it, complain, or come again.' },
] as const;

export const STAGES: readonly string[] = JOURNEY.map((stage) => stage.name);

/** The six pillars of customer experience. */
export const EXPERIENCE = [
  { name: 'personalisation', meaning: 'Customers are treated as the people they are, not as cases.' },
  { name: 'integrity', meaning: 'Customers can trust us: we do what is right, also when nobody looks.' },
  { name: 'expectations', meaning: 'Customers know what they will get, and get it.' },
  { name: 'resolution', meaning: 'When something goes wrong, it is put right, and more.' },
  { name: 'time-and-effort', meaning: 'Things go quickly, and cost customers no trouble.' },
  { name: 'empathy', meaning: 'We understand how customers feel, and show it.' },
] as const;

export const PILLARS: readonly string[] = EXPERIENCE.map((pillar) => pillar.name);
