/** Today where the program runs, as an ISO date: hosts ask for it, and hand it to whatever depends on the day. */
export function localDate(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
