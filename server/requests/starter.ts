import { starterText } from '../../language/intake/starter.ts';

export const starter = ({ name }: { name: string }): string => starterText(name);
