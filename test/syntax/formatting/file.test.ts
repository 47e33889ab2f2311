import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { starterText } from '../../../language/intake/starter.ts';
import { fileEdits } from '../../../language/syntax/formatting/format-file.ts';
import { formatted, parsed } from '../../support/formatting/format.ts';
import { examplesIn } from '../../support/frames.ts';

describe('the order of clauses', () => {
  it('is the same in every standard, and stays among clauses of a kind', () => {
    const before = `standard a "A" {
  waive no-owner because "why"
  verify by survey
  check "second kind, first"
  target at least 2% per month
  check "second kind, second"
  pillar empathy
  target at least 1% per month
  at phone
  statement "We do."
  area flow
}
`;
    expect(formatted(before)).toBe(`standard a "A" {
  statement "We do."
  area      flow
  at        phone
  pillar    empathy
  check     "second kind, first"
  check     "second kind, second"
  target    at least 2% per month
  target    at least 1% per month
  verify    by survey
  waive     no-owner because "why"
}
`);
  });

  it('puts hours before holders in a service', () => {
    const before = 'service s {\n  owner lead\n  ring 5 seconds\n  languages en\n  open Mon 08:00..20:00\n}\n';
    const after =
      'service s {\n  open      Mon 08:00..20:00\n  languages en\n  ring      5 seconds\n  owner     lead\n}\n';
    expect(formatted(before)).toBe(after);
  });

  it('puts who does it beside who answers, what is owed behind what is asked, and where it comes from at the end', () => {
    const before = `record r {
  moments a
  no "N"
  times in "UTC"
  key id
}
standard a {
  based on "Act"
  holds from 2026-07-01
  verify by survey
  remedy   5   EUR
  target at least 1% {
    holds until 2027-01-01
    remedy "Sorry"
    ceiling 1 minute
  }
  done by clerk,boss
  reference "1"  in "X"
  owner boss
}
`;
    expect(formatted(before)).toBe(`record r {
  key     id
  times   in "UTC"
  no      "N"
  moments a
}

standard a {
  owner     boss
  done by   clerk, boss
  target    at least 1% {
    ceiling 1 minute
    remedy  "Sorry"
    holds   until 2027-01-01
  }
  remedy    5 EUR
  holds     from 2026-07-01
  verify    by survey
  reference "1" in "X"
  based on  "Act"
}
`);
  });

  it('holds in the block of a target, too', () => {
    const before = 'standard a {\n  target at least 1% {\n    best 2%\n    ceiling 1 minute\n  }\n}\n';
    const after = 'standard a {\n  target at least 1% {\n    ceiling 1 minute\n    best    2%\n  }\n}\n';
    expect(formatted(before)).toBe(after);
  });

  it('leaves the blocks of a branch in the order that tells its story', () => {
    const before = `branch b {
  standard y { check "Y" }
  x not here because "why"
  demand calls { typical staff 4 }
  open Mon 08:00..20:00
}
`;
    const after = before
      .replace('  open Mon 08:00..20:00\n', '')
      .replace('branch b {\n', 'branch b {\n  open Mon 08:00..20:00\n');
    expect(formatted(before)).toBe(after);
  });

  it('never puts a change of a standard where its name would be read as a frequency', () => {
    const text = 'branch b {\n  daily not here because "x"\n  verify by survey\n}\n';
    expect(formatted(text)).toBe(text);
  });

  it('begins a file with its service and what heads the file', () => {
    const before = '// Licence\n\n// About agents\nrole agent\n\nrole lead\n\n// About us\nservice s\n';
    const after = '// Licence\n\n// About us\nservice s\n\n// About agents\nrole agent\n\nrole lead\n';
    expect(formatted(before)).toBe(after);
  });
});

describe('comments', () => {
  it('move with the clause below them and with the clause beside them', () => {
    const before = `standard a {
  // of the check,
  // in two lines
  check "C" // beside it
  /* of the area */
  area flow
  // at the end
}
`;
    expect(formatted(before)).toBe(`standard a {
  /* of the area */
  area  flow
  // of the check,
  // in two lines
  check "C" // beside it
  // at the end
}
`);
  });

  it('stay in front of all clauses that they head', () => {
    const before = `service s {
  ring 5 seconds
  open Mon 08:00..20:00
  // Held by all:
  review every 6 months
  owner lead

  // What we know

  evidence survey "S"
  report monthly to lead
}
`;
    expect(formatted(before)).toBe(`service s {
  open     Mon 08:00..20:00
  ring     5 seconds
  // Held by all:
  owner    lead
  review   every 6 months

  // What we know

  report   monthly to lead
  evidence survey "S"
}
`);
  });

  it('stand in one column at the ends of consecutive lines, the first that is free', () => {
    const before = 'standard a {\n  area flow // 1\n  at phone, chat // 2\n\n  check "C" // 3\n}\n';
    const after = 'standard a {\n  area  flow        // 1\n  at    phone, chat // 2\n\n  check "C" // 3\n}\n';
    expect(formatted(before)).toBe(after);
  });

  it('stay in the column that their author chose', () => {
    const text = 'standard a {\n  area  flow          // 1\n  check "C"           // 2\n}\n';
    expect(formatted(text)).toBe(text);
    expect(formatted(text.replace('"C"    ', '"CCC"'))).toBe(text.replace('"C"  ', '"CCC"'));
  });

  it('continue below themselves', () => {
    const before = 'standard a {\n  check "C"  // one\n             // two\n  // of the area\n  area flow\n}\n';
    const after = 'standard a {\n  // of the area\n  area  flow\n  check "C"  // one\n             // two\n}\n';
    expect(formatted(before)).toBe(after);
  });

  it('are not pushed away by a long neighbour', () => {
    const long = `check "${'long '.repeat(20)}"`;
    const text = `standard a {\n  area  flow // short\n  ${long} // long\n}\n`;
    expect(formatted(text)).toBe(text);
  });

  it('keep their shape when they are moved', () => {
    const before = 'standard a {\n    /* one\n     * two */\n    area flow\n}\n';
    expect(formatted(before)).toBe('standard a {\n  /* one\n   * two */\n  area flow\n}\n');
  });

  it('inside a sentence break it as little as they can', () => {
    const before =
      'standard a { // why here\n target at least /* say */ 90% // most\n of calls // phone\n {\n best 2%\n}}';
    expect(formatted(before)).toBe(`standard a { // why here
  target at least /* say */ 90% // most
         of calls {             // phone
    best 2%
  }
}
`);
  });
});

describe('columns', () => {
  it('are those of names for adjoining roles and for steps', () => {
    const before =
      'role a "A" of 2\nrole team-lead "B"\n\nrole c "C"\nprocedure p {\nowner a\nstep ab "AB" by a\nstep c "C"\n}';
    expect(formatted(before)).toBe(`role a         "A" of 2
role team-lead "B"

role c "C"

procedure p {
  owner a
  step ab "AB" by a
  step c  "C"
}
`);
  });

  it('count wide letters as two', () => {
    const after = 'role 客服 "A"\nrole lead "B"\n';
    expect(formatted('role 客服   "A"\nrole lead "B"')).toBe(after);
  });
});

describe('lines', () => {
  it('hold one clause each, without white space at their ends, and one blank line at most between them', () => {
    const before = '\n\nstandard a{ check "A"   check "B"  \n\n\n\n area flow\n\n} guideline b  {\n\n}\n\n\n';
    expect(formatted(before)).toBe('standard a {\n  area  flow\n  check "A"\n  check "B"\n}\n\nguideline b {\n}\n');
  });

  it('keep blank lines between clauses that are still neighbours', () => {
    const text = 'standard a {\n  area  flow\n  at    phone\n\n  check "A"\n}\n';
    expect(formatted(text)).toBe(text);
    expect(formatted('standard a {\n  check "A"\n\n  area flow\n}\n')).toBe(
      'standard a {\n  area  flow\n  check "A"\n}\n',
    );
  });

  it('hold a whole block where the author wrote it so and it fits', () => {
    expect(formatted('standard a  {check "A" area flow}')).toBe('standard a { area flow check "A" }\n');
    const inOneLine = (width: number): string => `standard a { area flow check "${'x'.repeat(width - 33)}" }\n`;
    expect(formatted(inOneLine(120))).toBe(inOneLine(120));
    expect(formatted(inOneLine(121)).split('\n').slice(0, 2)).toEqual(['standard a {', '  area  flow']);
    expect(formatted('standard a { /* why */ area flow }')).toBe('standard a { /* why */\n  area flow\n}\n');
  });

  it('hold a sentence as long as it is, but for breaks that the author made behind a comma', () => {
    const before = `record r {
  moments a,
  b
  , c
}
standard s {
  target at least 90% of calls
    where queue = "general"
    are answered within 20 seconds per month
}
`;
    expect(formatted(before)).toBe(`record r {
  moments a,
          b, c
}

standard s {
  target at least 90% of calls where queue = "general" are answered within 20 seconds per month
}
`);
  });

  it('stay together for records and for elements without a block', () => {
    const text = 'record a {\n  moments b\n}\nrecord c\n\nstandard d "D"\nstandard e "E"\n\nguideline f\n';
    expect(formatted(text)).toBe(text);
    expect(formatted('standard a "A"\nstandard b {\n}\nguideline c\n')).toBe(
      'standard a "A"\n\nstandard b {\n}\n\nguideline c\n',
    );
  });

  it('end as they did', () => {
    expect(formatted('\uFEFFrole  a\r\n\r\n\r\nrole b')).toBe('\uFEFFrole a\r\n\r\nrole b\r\n');
  });

  it('are none in a file without words', () => {
    expect(formatted(' \n\n')).toBe('');
  });
});

describe('spaces', () => {
  it('stand between words, not before commas and colons, nor around dots', () => {
    const before = 'record r{fields a:text ,b  :  1 .. 5,c:yes/no}\nbranch b where(a   ="x" or not(b>=4)){}';
    expect(formatted(before)).toBe(
      'record r { fields a: text, b: 1..5, c: yes/no }\n\nbranch b where (a = "x" or not (b >= 4)) {}\n',
    );
  });

  it('in a text stay as they are', () => {
    expect(formatted('standard a {check   "two  spaces ,and : dots .. "}')).toBe(
      'standard a { check "two  spaces ,and : dots .. " }\n',
    );
  });
});

describe('syntax errors', () => {
  it('leave their element and what surrounds it as it is', () => {
    const before = 'role   a\n\n\n  // odd\n standard b  {\n   area   flow flow\n at   phone }  // odd\n\n\nrole   c\n';
    expect(formatted(before)).toBe(before.replace('role   a', 'role a').replace('role   c', 'role c'));
  });

  it('of a block that is never closed do not touch the next', () => {
    const before = 'standard a  {\n area   flow\nstandard b {\n area   flow\n}\n';
    expect(formatted(before)).toBe('standard a  {\n area   flow\nstandard b {\n  area flow\n}\n');
  });

  it('leave alone what follows them indented: it may be meant as a part of them', () => {
    const before = 'branch a {\n  standard b {\n    area flow flow\n\n  standard c {\n area   flow\n  }\n}\nrole   d\n';
    expect(formatted(before)).toBe(before.replace('role   d', 'role d'));
  });

  it('leave alone what stands before them, where both are indented: they may be read as one', () => {
    const before = ' service   a\n standard\n"B" {\n area   flow }\nrole   d\n';
    expect(formatted(before)).toBe(before.replace('role   d', 'role d'));
  });

  it.each([
    ['an open quote', 'standard a {\n say "x\n in   lv\n}\n'],
    ['an unknown sign', 'role   a §\n'],
    ['an open comment', 'role   a /* x\n'],
    ['a misspelt number', 'standard a {\n  target at most 2,343   calls\n}\n'],
  ])('such as %s are all left alone', (_name, text) => {
    expect(formatted(text)).toBe(text);
  });
});

describe('the changes to a file', () => {
  it('are none where it is in order', () => {
    expect(fileEdits(parsed('standard a {\n  area flow\n}\n'))).toEqual([]);
  });

  it('are lines', () => {
    const text = 'role a\n\nstandard b {\n area  flow\n}\n';
    const start = text.indexOf(' area');
    expect(fileEdits(parsed(text))).toEqual([{ start, end: text.indexOf('}'), newText: '  area flow\n' }]);
  });
});

describe('what the project itself writes is in canonical form', () => {
  it('in a new file', () => {
    expect(formatted(starterText('my-service'))).toBe(starterText('my-service'));
  });

  it.each(globSync('docs/*.md').sort())('in %s', (page) => {
    const texts = examplesIn(page)
      .filter(({ kind }) => !kind.includes('clause'))
      .map(({ text }) => text);
    expect(texts.map(formatted)).toEqual(texts);
  });
});
