import { type LogOutputChannel, window } from 'vscode';

export const openOutput = (): LogOutputChannel => window.createOutputChannel('Yardstick', { log: true });
