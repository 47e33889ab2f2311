/** The options of `yardstick render`. */
import { Argument, type Command, Option } from 'commander';
import { DOCUMENTS, FORMATS, OFFICE_FORMATS } from '../language/documents/document/tree.ts';
import { OBSERVING_METHODS } from '../language/meaning/measures/observations.ts';
import { each, maxSize, paths, wholeNumber } from './options.ts';

/** `yardstick render`. @param ended takes the exit code */
export function addRender(program: Command, ended: (code: number) => void): void {
  program
    .command('render')
    .description('make a document to read, print or compute with')
    .addArgument(
      new Argument(
        '<document>',
        'what staff do and observers check, a card for each target, what is covered, the standards as a book for staff, what customers are promised, a form for observers, a plan of their visits, questions to staff, cards to learn them, who is to be trained by when, what staff have to learn anew, or all standards to review',
      ).choices([...DOCUMENTS, 'scorecard', 'visits', 'quiz', 'cards', 'training', 'refresher', 'table']),
    )
    .argument('[paths...]', paths)
    .addOption(
      new Option(
        '--format <format>',
        'Markdown, a page to print, a spreadsheet, a file for Excel or Word, of visits and trainings one for calendars, or of cards one for Anki',
      )
        .choices([...FORMATS, ...OFFICE_FORMATS, 'ics', 'anki'])
        .default('md'),
    )
    .option('--at <touchpoint>', 'of a scorecard, quiz, cards or refresher, ask what holds at this touchpoint')
    .option('--branch <name>', 'of a scorecard, quiz, cards, refresher or trainings, what holds at this branch')
    .option('--staff <file>', 'of trainings, the list of staff: name, role, began, standard, trained')
    .option('--role <name>', 'of a quiz, cards or refresher, ask what this role has to know')
    .option(
      '--since <old>',
      'of a refresher, what was before: a day, a git revision, a file, a folder or compiled JSON',
    )
    .addOption(
      new Option('--method <method>', 'of a scorecard, ask what is verified in this way').choices(OBSERVING_METHODS),
    )
    .option('--from <period>', 'of visits, plan them from this day, month, quarter or year on')
    .option('--to <period>', 'of visits and trainings, plan them up to this day, month, quarter or year')
    .addOption(
      wholeNumber(
        '--seed <number>',
        'of visits, a quiz, cards or refresher, another plan or other wrong answers for each number (default: 1)',
      ).default(undefined),
    )
    .addOption(
      each(
        '--site <name>',
        'of visits, where to go, once for each site (default: the branches); of a scorecard, the one site that is filled in',
      ),
    )
    .addOption(each('--observer <name>', 'of visits, who goes, once for each; of a scorecard, who is filled in'))
    .option('-o, --out <file>', 'write to a file instead of the terminal')
    .option('--force', 'replace the file if there is one')
    .option('--language <code>', 'of a charter, handbook, quiz, cards or refresher: in which language of the service')
    .option(
      '--results <file>',
      'of a charter: what “yardstick measure --format json” found (default: results.json beside the standards)',
    )
    .addOption(maxSize())
    .addHelpText(
      'after',
      '\nExit codes: 0 rendered, 1 rendered in part because syntax or links are broken, 2 wrong use or unreadable files.',
    )
    .action(async (name, args, options) =>
      ended(await (await import('./render.ts')).renderDocument(name, args, options)),
    );
}
