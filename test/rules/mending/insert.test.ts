import { describe, expect, it } from 'vitest';
import { mendedBy, newLines } from '../../support/fix.ts';

describe('a clause that is missing', () => {
  it('is written once at the service, where most standards lack it', async () => {
    const text = `service desk "Desk" {
  languages en
}
role clerk "Clerk"
standard a "A" { check "Seen" }
standard b "B" { check "Seen" }
standard c "C" { check "Seen" }
`;
    expect(await newLines('no-owner', text, '`owner`')).toEqual(['  owner     clerk']);
    expect(await newLines('no-report', text, '`report`')).toEqual(['  report    monthly to clerk']);
    expect(await newLines('no-owner', text, 'decide')).toEqual(['  decide    owner "Who answers for this?"']);
  });

  it('goes to the file of the service', async () => {
    const files = {
      'a.standards': 'service desk "Desk"\nrole clerk "Clerk"\n',
      'b.standards': 'part of desk\nstandard a "A" { check "Seen" }\nstandard b "B" { check "Seen" }\n',
    };
    const [first] = await mendedBy('no-owner', files);
    expect(first?.files['a.standards']).toBe('service desk "Desk" {\n  owner clerk\n}\nrole clerk "Clerk"\n');
    expect(first?.files['b.standards']).toBe(files['b.standards']);
  });

  const owned = async (standard: string): Promise<string | undefined> => {
    const [first] = await mendedBy('no-owner', `service d "D" { }\nrole clerk "Clerk"\n${standard}`);
    return first?.files['a.standards']?.split('role clerk "Clerk"\n')[1];
  };

  it.each([
    ['standard a "A" {\n  check "x"\n}\n', 'standard a "A" {\n  check "x"\n  owner clerk\n}\n'],
    ['standard a "A" { check "x" }\n', 'standard a "A" {\n  check "x"\n  owner clerk\n}\n'],
    ['standard a "A" { }\n', 'standard a "A" {\n  owner clerk\n}\n'],
    ['standard a "A {"\n', 'standard a "A {" {\n  owner clerk\n}\n'],
    ['standard a { // "why" {\n  check "x" }\n', 'standard a {\n  // "why" {\n  check "x"\n  owner clerk\n}\n'],
    ['standard a {\n\tcheck "x"\n}\n', 'standard a {\n\tcheck "x"\n\towner clerk\n}\n'],
    ['standard a {\n  check "$1 } x" }\n', 'standard a {\n  check "$1 } x"\n  owner clerk\n}\n'],
    [
      'standard a {\n  area     flow\n  check    "x" // seen\n\n}\n',
      'standard a {\n  area     flow\n  check    "x" // seen\n\n  owner    clerk\n}\n',
    ],
  ])('stands on a line of its own before the closing brace: %j', async (before, after) => {
    expect(await owned(before)).toBe(after);
  });

  it('keeps the line ends of its file', async () => {
    expect(await owned('standard a "A" { check "x" }\r\n'.replaceAll('\n', '\n'))).toBe(
      'standard a "A" {\n  check "x"\n  owner clerk\n}\r\n',
    );
    const text = 'service d "D" { }\r\nrole clerk "Clerk"\r\nstandard a "A" { check "x" }\r\n';
    expect((await mendedBy('no-owner', text))[0]?.files['a.standards']).toBe(
      text.replace('{ check "x" }', '{\r\n  check "x"\r\n  owner clerk\r\n}'),
    );
  });

  it('comes with a new role where there is none', async () => {
    expect(await newLines('no-owner', 'service d "D" { }\nstandard a "A" { check "x" }\n', '`owner`')).toEqual([
      'standard a "A" {',
      '  check "x"',
      '  owner some-role',
      '}',
      'role some-role "what this role is called"',
    ]);
  });

  it('is not written into a block that cannot be read', async () => {
    const text = 'service d "D" {\n  ownr clerk\n}\nrole a "A"\nstandard s "S" {\n  check "x" at nowhere\n}\n';
    expect((await mendedBy('link', text)).map(({ title }) => title)).toEqual([]);
    expect((await mendedBy('link', text.replace('ownr', 'owner'))).map(({ title }) => title)).toContain(
      'Declare the touchpoint `nowhere` in the service',
    );
  });

  it('is not written into a block that is not closed', async () => {
    expect(await mendedBy('unused', 'service d "D" { }\nrole a "A"\nstandard s "S" {\n  check "x"\n')).toEqual([]);
  });
});
