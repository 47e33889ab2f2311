/** Promises in two languages and about as long as real ones: those of the example `canada` have 140 characters. */

export interface Promised {
  readonly en: string;
  readonly fr: string;
}

const SUBJECTS = [
  ['a parking permit', 'un permis de stationnement'],
  ['a building permit', 'un permis de construire'],
  ['a place in a day nursery', 'une place en crèche'],
  ['a refund of fees', 'un remboursement de frais'],
  ['a copy of a certificate', 'une copie d’un certificat'],
  ['the repair of a street lamp', 'la réparation d’un réverbère'],
  ['a licence for a market stall', 'une licence pour un étal de marché'],
] as const;

/** What customers ask for; texts of the same number are about the same. */
export function subject(number: number): Promised {
  const [en, fr] = SUBJECTS[number % SUBJECTS.length] as (typeof SUBJECTS)[number];
  return { en, fr };
}

export function calls(number: number, seconds: number): Promised {
  const about = subject(number);
  return {
    en: `When you call us about ${about.en}, a person answers your call within ${seconds} seconds of the moment at which you choose to speak to one.`,
    fr: `Lorsque vous nous appelez au sujet d’${about.fr}, une personne répond à votre appel dans les ${seconds} secondes suivant votre choix de parler à quelqu’un.`,
  };
}

export function letters(number: number, days: number): Promised {
  const about = subject(number);
  return {
    en: `Our goal is to answer your letter about ${about.en} within ${days} business days of the day on which we receive it with all the documents that it needs.`,
    fr: `Notre objectif est de répondre à votre lettre au sujet d’${about.fr} dans un délai de ${days} jours ouvrables suivant sa réception avec tous les documents nécessaires.`,
  };
}

export function greeting(number: number): Promised {
  return {
    en: `At counter ${number} and on the telephone we greet you by the name of the office and by our own, and ask how we can help you before we ask for any number.`,
    fr: `Au guichet ${number} et au téléphone, nous vous saluons en donnant le nom du bureau et le nôtre, et nous vous demandons ce que nous pouvons faire pour vous.`,
  };
}

export function counters(number: number): Promised {
  return {
    en: `Nobody who works at counter ${number} eats, drinks or chews gum there while customers can see it, whether the counter is open or about to open.`,
    fr: `Aucune personne travaillant au guichet ${number} n’y mange, n’y boit ni n’y mâche de gomme à la vue des clients, que le guichet soit ouvert ou non.`,
  };
}

export function complaints(number: number, percent: number): Promised {
  const about = subject(number);
  return {
    en: `At most ${percent} of every hundred customers who ask for ${about.en} have reason to complain, and those who do are told within a week what we change.`,
    fr: `Au plus ${percent} clients sur cent qui demandent ${about.fr} ont une raison de se plaindre, et ceux-ci apprennent en une semaine ce que nous changeons.`,
  };
}

export function lines(number: number): Promised {
  return {
    en: `You reach line ${number} at any time of the day, and the emergency line at any time at all; when a line fails, we say so on our website within the hour.`,
    fr: `Vous joignez la ligne ${number} à toute heure de la journée et la ligne d’urgence en tout temps ; si une ligne tombe en panne, notre site le dit dans l’heure.`,
  };
}

export function peaks(number: number): Promised {
  return {
    en: `On the days of the spring festival all ${4 + (number % 5)} counters are open from the morning to the evening, so that nobody waits in the street.`,
    fr: `Les jours du festival de printemps, les ${4 + (number % 5)} guichets sont ouverts du matin au soir, afin que personne n’attende dans la rue.`,
  };
}

/** What cannot be checked: such promises are what the rules are for. */
export function mottos(number: number): Promised {
  const about = subject(number);
  return {
    en: `We aim to handle every request for ${about.en} promptly and courteously, where possible, and to provide a high-quality service to all our customers.`,
    fr: `Nous visons à traiter chaque demande d’${about.fr} rapidement et avec courtoisie, dans la mesure du possible, et à offrir un service de qualité.`,
  };
}

export function news(number: number): Promised {
  const about = subject(number);
  return {
    en: `We tell you on the same day that we have received your request for ${about.en}, who deals with it, and after ${2 + (number % 3)} days how far it has come.`,
    fr: `Nous vous confirmons le jour même la réception de votre demande d’${about.fr}, qui la traite et, après ${2 + (number % 3)} jours, où elle en est.`,
  };
}

export function satisfaction(number: number, percent: number): Promised {
  const about = subject(number);
  return {
    en: `Of the customers whom we ask after they have received ${about.en}, at least ${percent}% say that they are satisfied with how we have handled their request.`,
    fr: `Parmi les clients que nous interrogeons après avoir obtenu ${about.fr}, au moins ${percent} % se disent satisfaits du traitement de leur demande.`,
  };
}
