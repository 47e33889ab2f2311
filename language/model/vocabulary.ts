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
export const STAGES: readonly string[] = ['awareness', 'consideration', 'decision', 'after-purchase'];

/** The six pillars of customer experience. */
export const PILLARS: readonly string[] = [
  'personalisation',
  'integrity',
  'expectations',
  'resolution',
  'time-and-effort',
  'empathy',
];
