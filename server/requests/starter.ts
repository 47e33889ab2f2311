import { starterText } from '../../language/outputs/starter.ts';

export const starter = ({ name }: { name: string }): string => starterText(name);
