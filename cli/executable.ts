/** Where the single executable begins. */
import { main } from './main.ts';

void main(process.argv.slice(2));
