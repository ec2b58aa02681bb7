import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentProtectionType,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun
} from 'docx';
import type { ParagraphChild } from 'docx';
import type { FormContext, FormDefinition } from '../../../domain/form/definition';
import { createControls } from './controls';
import type { Controls, PlacedControl } from './controls';
import { formLabels, sectionBlocks } from './sectionBlocks';
import { formStyles } from './styles';
import { versionProperty, versionTag, versionTitle } from './tags';

/** Stands at the head of every page. An empty form needs no marking. */
const markingWords = 'OFFICIAL-SENSITIVE when completed';

const howTo: readonly string[] = [
  'Click on the grey words to write, and on a box to tick it or to clear it. Nothing else in the document can be changed.',
  'Leave empty what you do not know. Questions marked (optional) need no answer.',
  'Save the form as a Word document, and send it by secure e-mail to the MARAC team that gave it to you. Put no name in the subject of the e-mail.'
];

const header = (): Header =>
  new Header({ children: [new Paragraph({ style: 'Marking', alignment: AlignmentType.CENTER, text: markingWords })] });

const footer = (version: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Quiet',
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ children: [`MARAC referral form, version ${version} · Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
        ]
      })
    ]
  });

function opening({ title, danger, version }: FormDefinition, controls: Controls): readonly Paragraph[] {
  const edge = { style: BorderStyle.SINGLE, size: 12, color: '9C1C1C', space: 6 };
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    new Paragraph({
      style: 'Quiet',
      children: [new TextRun('Form version '), controls.fixed({ tag: versionTag, title: versionTitle }, version) as ParagraphChild]
    }),
    new Paragraph({
      style: 'QuestionLabel',
      text: danger,
      indent: { left: 140, right: 140 },
      spacing: { before: 160, after: 200 },
      border: { top: edge, bottom: edge, left: edge, right: edge }
    }),
    ...howTo.map(text => new Paragraph({ text, bullet: { level: 0 } }))
  ];
}

/**
 * The referral form as a Word document for agencies outside Microsoft 365: every question of the definition with its
 * label, hint and options, under protection that lets nothing but the controls be filled in.
 */
function wordFormDocument(form: FormDefinition, context: FormContext, controls = createControls()): Document {
  const place = { context, controls, labelOf: formLabels(form.sections), path: [] };
  return new Document({
    title: form.title,
    subject: `Referral form, version ${form.version}`,
    creator: 'MARAC team',
    lastModifiedBy: 'MARAC team',
    description: markingWords,
    styles: formStyles,
    protection: { type: DocumentProtectionType.FORMS },
    customProperties: [{ name: versionProperty, value: form.version }],
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_000, bottom: 900, left: 850, right: 850, header: 450, footer: 400 }
          }
        },
        headers: { default: header() },
        footers: { default: footer(form.version) },
        children: [...opening(form, controls), ...form.sections.flatMap((section, index) => sectionBlocks(section, index + 1, place))]
      }
    ]
  });
}

/** The document's bytes, as a file is made of them. */
export const makeWordForm = async (form: FormDefinition, context: FormContext): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toArrayBuffer(wordFormDocument(form, context)));

/** The controls of the form in the order of the document. */
export function controlsInOrder(form: FormDefinition, context: FormContext): readonly PlacedControl[] {
  const controls = createControls();
  wordFormDocument(form, context, controls);
  return controls.made;
}
