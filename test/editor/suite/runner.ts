/** Runs mocha inside an extension host. Its build for browsers runs in Node too, and says so by globals alone. */
import 'mocha/mocha.js';

type Load = () => Promise<unknown>;

/** What an extension host calls: loads some suites, runs them and tells the results in one line. */
export const running =
  (...suites: Load[]): (() => Promise<void>) =>
  async () => {
    mocha.setup({
      ui: 'bdd',
      reporter: 'spec',
      timeout: 120_000,
      color: false,
      slow: 5_000,
    });
    for (const load of suites) await load();
    const failed = await new Promise<number>((resolve) => {
      let passed = 0;
      // Its own `run` reads the address of a page, which Node has not.
      const runner = Mocha.prototype.run.call(mocha, (failures: number) => {
        console.log(`##results##${JSON.stringify({ passed, failed: failures })}`);
        resolve(failures);
      });
      runner.on('pass', () => passed++);
    });
    if (failed > 0) throw new Error(`${failed} failed`);
  };
