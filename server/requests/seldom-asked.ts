/** What is asked seldom and needs much of its own: it is loaded, all at once, when somebody asks. */
export { renderHandout } from './handout.ts';
export { importDocument } from './import.ts';
export { renderReports } from './reports.ts';
export { editTable, standardsTable } from './table.ts';
