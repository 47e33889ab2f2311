/** The columns of a checklist as a spreadsheet: one row for each line in each language. */
export const CHECKLIST_COLUMNS = [
  'service',
  'branch',
  'role',
  'touchpoint',
  'standard',
  'title',
  'obligation',
  'kind',
  'text',
  'language',
  'details',
  'verified by',
  'file',
  'line',
] as const;
