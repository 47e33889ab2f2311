import { describe, expect, it } from 'vitest';
import { encoded, imported, utf16 } from '../support/importing.ts';

const TEXTS = {
  'windows-1251': 'Стандарт,Цел,Канал\nОтговаряме на всяко писмо бързо,90%,По пощата\nВдигаме телефона,80%,Телефон\n',
  'windows-1257': 'Standarts,Mērķis,Kanāls\nAtbildam uz katru vēstuli,90%,Pasts\nZvanus pieņemam ātri,80%,Tālrunis\n',
  'windows-1252':
    'Norme,Cible,Canal\nNous répondons à chaque lettre reçue,90%,Courrier\nÉcouter l’usager,80%,Téléphone\n',
  gb18030: '服务标准,目标,渠道\n答复每一封信,90%,信函\n三声内接听电话,80%,电话\n',
};

describe('letters stored in an old way', () => {
  it.each(Object.entries(TEXTS))('recognises %s', async (encoding, text) => {
    const { files, report } = await imported('a.csv', encoded(text, encoding));
    expect(report.documents[0]?.encoding).toBe(encoding);
    const statements = text
      .split('\n')
      .slice(1, 3)
      .map((line) => line.split(',')[0]);
    for (const statement of statements) expect(files[0]?.text).toContain(`statement "${statement}"`);
    expect(files[0]?.text.match(/target +at least (90|80)%/g)).toHaveLength(2);
  });

  it('asks where two are as likely, and shows how the text would read', async () => {
    const text = encoded('Standard,Target\nSapulces notiek mājās,90%\n', 'windows-1257');
    await expect(imported('a.csv', text)).rejects.toThrow(
      /a\.csv: its letters are stored in an old way that cannot be recognised: as windows-125\d it reads “.*m.j.s.*”, as .*/,
    );
    const { files } = await imported('a.csv', text, { encoding: 'windows-1257' });
    expect(files[0]?.text).toContain('mājās');
  });

  it('takes the user at their word, and says where that cannot be', async () => {
    const text = encoded(TEXTS['windows-1251'], 'windows-1251');
    const { files } = await imported('a.csv', text, { encoding: 'cp1251' });
    expect(files[0]?.text).toContain('Отговаряме');
    await expect(imported('a.csv', text, { encoding: 'utf-8' })).rejects.toThrow('it is not stored as utf-8');
    await expect(imported('a.csv', text, { encoding: 'latvian' })).rejects.toThrow('there is no encoding latvian');
  });
});

describe('UTF-16', () => {
  it.each([
    ['little', true],
    ['big', true],
    ['little', false],
    ['big', false],
  ] as const)('is recognised: %s end first, marked: %s', async (order, mark) => {
    const { files } = await imported('a.csv', utf16(TEXTS['windows-1257'], order, mark));
    expect(files[0]?.text).toContain('statement "Atbildam uz katru vēstuli"');
  });
});
