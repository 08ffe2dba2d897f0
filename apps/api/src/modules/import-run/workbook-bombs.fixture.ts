import { deflateRawSync } from 'node:zlib';

/** A file inside an archive; `flags` as the format has them, 1 for one that is encrypted. */
export type ArchivePart = {
  name: string;
  text: string | Buffer;
  isPlain?: boolean;
  flags?: number;
};

/** An archive as programs write them; check sums are left out, since nobody looks at them. */
export function archiveOf(parts: readonly ArchivePart[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, text, isPlain = false, flags = 0 } of parts) {
    const raw = Buffer.from(text as string);
    const data = isPlain ? raw : deflateRawSync(raw, { level: 9 });
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(isPlain ? 0 : 8, 4);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, nameBytes, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const head = Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1');
    centrals.push(Buffer.concat([head, common, rest, nameBytes]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

type Workbook = Readonly<{
  /** The rows of the first sheet, as XML. */
  rows: string;
  /** The texts that cells point at, as XML. */
  sharedTexts?: string;
  styles?: string;
  more?: readonly ArchivePart[];
}>;

/** The parts of a workbook with the rows in its first sheet. */
export function workbookParts({ rows, sharedTexts, styles, more = [] }: Workbook): ArchivePart[] {
  return [
    {
      name: 'xl/workbook.xml',
      text: `${HEAD}<workbook><sheets><sheet name="Blad1" sheetId="1" r:id="rId7"/><sheet name="Blad2" r:id="rId8"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships><Relationship Id="rId8" Target="worksheets/sheet2.xml"/><Relationship Target="worksheets/sheet1.xml" Id="rId7"/></Relationships>`,
    },
    ...(sharedTexts === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', text: `<sst>${sharedTexts}</sst>` }]),
    ...(styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', text: `<styleSheet>${styles}</styleSheet>` }]),
    {
      name: 'xl/worksheets/sheet1.xml',
      text: `${HEAD}<worksheet><!-- <row> --><sheetData>${rows}</sheetData></worksheet>`,
    },
    ...more,
  ];
}

export const workbookOf = (workbook: Workbook): Buffer => archiveOf(workbookParts(workbook));

const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

/** A row with a text in place for each heading, as `t="inlineStr"`. */
const textRow = (row: number, cells: readonly string[]): string =>
  `<row r="${row}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;

const MEGABYTE = 1_000_000;

/** Small files that cost much to read, by name: 2 MB at the most, as the product takes them. */
export const WORKBOOK_BOMBS: Readonly<Record<string, () => Buffer>> = {
  'one text of 19 MB in 1,000 cells': () =>
    workbookOf({
      rows:
        textRow(1, ['År', 'Andel']) +
        times(1000, (at) => `<row><c><v>${1000 + at}</v></c><c t="s"><v>0</v></c></row>`),
      sharedTexts: `<si><t>1${' '.repeat(19 * MEGABYTE)}1</t></si>`,
    }),
  'one text of 32,767 characters in 20,000 cells': () =>
    workbookOf({
      rows:
        textRow(1, ['År', 'Andel']) +
        times(20_000, (at) => `<row><c><v>${at}</v></c><c t="s"><v>0</v></c></row>`),
      sharedTexts: `<si><t>1${' '.repeat(32_765)}1</t></si>`,
    }),
  'a sheet that unpacks to 200 MB': () =>
    workbookOf({ rows: Buffer.alloc(200 * MEGABYTE, ' ').toString('latin1') }),
  'parts of 19 MB, each below the bound': () => {
    const rows = `<row><c><v>1</v></c></row>${' '.repeat(19 * MEGABYTE)}`;
    return workbookOf({ rows, sharedTexts: rows, styles: rows });
  },
  '20,000 parts': () =>
    workbookOf({
      rows: '',
      more: Array.from({ length: 20_000 }, (_, at) => ({ name: `${at}`, text: '', isPlain: true })),
    }),
  'entities that stand for each other': () =>
    archiveOf([
      ...workbookParts({ rows: '' }).filter(({ name }) => !name.includes('sheet1')),
      {
        name: 'xl/worksheets/sheet1.xml',
        text: `<!DOCTYPE x [<!ENTITY a0 "ha">${times(60, (at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`)}]><worksheet><sheetData><row><c><v>&a60;</v></c></row></sheetData></worksheet>`,
      },
    ]),
  'a million references to characters': () =>
    workbookOf({
      rows: textRow(1, [times(1_900_000, () => '&#x41;')]),
    }),
  'a million tiny cells': () =>
    workbookOf({
      rows: times(9500, () => `<row>${times(180, () => '<c><v>1</v></c>')}</row>`),
    }),
  'a million elements inside each other': () =>
    workbookOf({ rows: `${times(1_500_000, () => '<c>')}${times(1_500_000, () => '</c>')}` }),
  'elements that never end': () => workbookOf({ rows: times(9 * MEGABYTE, () => '< ') }),
  'an element with a million attributes': () =>
    workbookOf({ rows: `<row><c ${times(1_800_000, () => 'r="A1 ')}></c></row>` }),
  'a sheet as large as Excel can say': () =>
    workbookOf({
      rows: `<dimension ref="A1:XFD1048576"/><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
    }),
  'rows that say they are the last': () =>
    workbookOf({ rows: times(400_000, () => '<row r="999999999999999999999"/>') }),
};

/** Small texts that cost much to read, by name. */
export const TEXT_BOMBS: Readonly<Record<string, () => string>> = {
  'one line of 2 MB': () => 'a'.repeat(1_999_000),
  'two million columns': () => ';'.repeat(1_999_000),
  'two million columns, each in quotes': () => `""${';""'.repeat(660_000)}`,
  'a million rows': () => `År;Andel\n${'1\n'.repeat(990_000)}`,
  'a million quotes': () => `År;Andel\n"${'""'.repeat(990_000)}`,
  'a quote that is never closed': () => `År;Andel\n"${'\n'.repeat(1_990_000)}`,
  '20,000 rows of 90 columns': () =>
    `År;Andel${';x'.repeat(88)}\n${`2020;1${';'.repeat(88)}\n`.repeat(20_000)}`,
  'two million apostrophes before a formula': () => `År;Andel\n${"'".repeat(1_990_000)}=;1`,
  'apostrophes after every mark': () => `År;Andel\n"${",'''".repeat(490_000)}";1`,
};
