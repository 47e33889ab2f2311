/** How the same standards are spread over files and services. */
import { CHAPTER, chapter, serviceHead } from './services.ts';

export interface Shape {
  readonly name: string;
  /** The files of a workspace of so many standards: their texts by path. */
  readonly files: (standards: number) => Map<string, string>;
}

const chapters = (standards: number): number[] => Array.from({ length: standards / CHAPTER }, (_, i) => i + 1);

export const oneFile: Shape = {
  name: 'one file',
  files: (standards) => {
    const parts = chapters(standards).map((number) => chapter(number));
    return new Map([['all.standards', serviceHead('city') + parts.join('')]]);
  },
};

export const filesOfTen: Shape = {
  name: 'files of ten, services of 100',
  files: (standards) => inServices(chapters(standards), 100 / CHAPTER, chapter),
};

/** The hard case: every file sees the names of all others, and all targets count the cases of one record. */
export const filesOfOneService: Shape = {
  name: 'files of ten, one service, one record',
  files: (standards) => inServices(chapters(standards), standards / CHAPTER, (number) => chapter(number, 1)),
};

export const SHAPES: readonly Shape[] = [oneFile, filesOfTen, filesOfOneService];

/** A file for each chapter, so many of them to a service. */
function inServices(
  numbers: readonly number[],
  perService: number,
  text: (inService: number) => string,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const number of numbers) {
    const service = `office-${Math.ceil(number / perService)}`;
    const part = ((number - 1) % perService) + 1;
    const head = part === 1 ? serviceHead(service) : `part of ${service}\n`;
    files.set(`${service}/part-${part}.standards`, head + text(part));
  }
  return files;
}
