/** A text without the apostrophe that a spreadsheet, or a form, has put before what would be computed, such as `=1+1`. */
export const withoutApostrophe = (text: string): string => text.replace(/^'(?=[=+\-@])/, '');
