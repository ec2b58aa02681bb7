/** @jest-environment ./tests/support/run/jsdomEnvironment.js */
import { referralForm } from '../../../src/domain/form/referralForm';
import { LARGEST_FILE, readingNotes, readReturned } from '../../../src/documents/returned/readReturned';
import { completeAnswers, context } from '../../domain/form/support/context';
import { good } from '../../support/stories/referring';
import { blankForm, shortReturnedForm } from '../../support/files/referralWordForm';
import { emlOf, msgOf } from '../../support/files/savedMail';
import { editWordFile } from '../../support/files/wordForm';

const letter = new TextEncoder().encode('Dear colleague');
const sender = { name: 'Helen Example', address: 'helen@nhs.example' };
/** Cut to what was filled in; the whole form is read by the tests of its reader. */
const form = (): Promise<Uint8Array> => shortReturnedForm(completeAnswers(), context);

const read = (name: string, bytes: Uint8Array) => {
  let made = 0;
  return readReturned({ name, bytes }, { form: referralForm, context, newKey: group => `${group}-${(made += 1)}` });
};

describe('an e-mail with the form', () => {
  it('as .eml: the form, the sender, and the time at the mailbox it was saved from', async () => {
    const found = good(
      await read(
        'Form.EML',
        emlOf({
          files: [
            { name: 'letter.txt', bytes: letter },
            { name: 'Referral.docx', bytes: await form() }
          ]
        })
      )
    );
    expect(found).toMatchObject({ sender, receivedAt: new Date('2026-06-12T15:00:30Z'), otherForms: [] });
    expect(found.form.answers).toMatchObject({ victimFamilyName: 'Testcase' });
    expect(readingNotes(found)).toEqual([]);
  });

  it('as .eml saved by whoever sent it: the time it was sent', async () => {
    const headers = ['From: helen@nhs.example', 'Date: Fri, 12 Jun 2026 15:58:00 +0100'];
    const found = good(await read('form.eml', emlOf({ headers, files: [{ name: 'r.docx', bytes: await form() }] })));
    expect(found).toMatchObject({ receivedAt: new Date('2026-06-12T14:58:00Z'), sender: { address: 'helen@nhs.example' } });
  });

  it('as .msg of Outlook: the form, the sender, and the time of delivery', async () => {
    const received = new Date('2026-06-12T15:00:30Z');
    const found = good(await read('form.msg', msgOf({ received, sender, files: [{ name: 'Referral form.docx', bytes: await form() }] })));
    expect(found).toMatchObject({ sender, receivedAt: received });
    expect(found.form.answers).toMatchObject({ victimFamilyName: 'Testcase' });
  });

  it.each<[string, (inner: Uint8Array) => Uint8Array]>([
    [
      '.eml in .eml',
      inner =>
        emlOf({
          files: [
            {
              name: 'FW form.eml',
              bytes: emlOf({
                headers: ['From: officer@housing.example', 'Date: Thu, 11 Jun 2026 09:00:00 +0100'],
                files: [{ name: 'r.docx', bytes: inner }]
              })
            }
          ]
        })
    ],
    [
      '.msg in .eml',
      inner =>
        emlOf({
          files: [
            { name: 'FW form.msg', bytes: msgOf({ received: new Date('2026-06-11T08:00:00Z'), files: [{ name: 'r.docx', bytes: inner }] }) }
          ]
        })
    ]
  ])('forwarded as a file (%s): the form within, and the sender and time of the one that came', async (_what, wrap) => {
    const found = good(await read('form.eml', wrap(await form())));
    expect(found).toMatchObject({ sender, receivedAt: new Date('2026-06-12T15:00:30Z') });
    expect(found.form.answers).toMatchObject({ victimFamilyName: 'Testcase' });
  });

  it('forwarded inline within another e-mail', async () => {
    const inner = new TextDecoder().decode(
      emlOf({
        headers: ['From: officer@housing.example', 'Date: Thu, 11 Jun 2026 09:00:00 +0100'],
        files: [{ name: 'r.docx', bytes: await form() }]
      })
    );
    const outer = [
      'From: Helen Example <helen@nhs.example>',
      'Date: Fri, 12 Jun 2026 15:58:00 +0100',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="outer"',
      '',
      '--outer',
      'Content-Type: message/rfc822',
      '',
      inner,
      '--outer--',
      ''
    ].join('\r\n');
    const found = good(await read('form.eml', new TextEncoder().encode(outer)));
    expect(found).toMatchObject({ sender, receivedAt: new Date('2026-06-12T14:58:00Z') });
    expect(found.form.answers).toMatchObject({ victimFamilyName: 'Testcase' });
  });

  it('and a second form is read too, and adds its people', async () => {
    const files = [
      { name: 'one.docx', bytes: await form() },
      { name: 'two.docx', bytes: await form() }
    ];
    expect(readingNotes(good(await read('form.eml', emlOf({ files }))))).toEqual([
      'The form was filled in twice. “two.docx” was read too. It adds nobody.'
    ]);
  });

  it('of another version says so', async () => {
    const earlier = editWordFile(await form(), (part, name) =>
      name === 'docProps/custom.xml' ? part.replace(referralForm.version, '1.0') : part
    );
    expect(readingNotes(good(await read('form.docx', earlier)))).toEqual([expect.stringContaining('version 1.0')]);
  });

  it.each<[string, string, () => Promise<Uint8Array>, string]>([
    ['an e-mail without a form', 'a.eml', async () => emlOf({ files: [{ name: 'letter.txt', bytes: letter }] }), 'word-mailWithoutForm'],
    [
      'an e-mail with a form left empty',
      'a.eml',
      async () => emlOf({ files: [{ name: 'r.docx', bytes: await blankForm(context) }] }),
      'word-blank'
    ],
    [
      'an e-mail with a damaged form',
      'a.eml',
      async () => emlOf({ files: [{ name: 'r.docx', bytes: (await form()).subarray(0, 3_000) }] }),
      'word-damaged'
    ],
    ['no e-mail', 'a.eml', async () => letter, 'mail-damaged'],
    ['an empty one', 'a.eml', async () => new Uint8Array(0), 'mail-damaged'],
    ['no e-mail of Outlook', 'a.msg', async () => letter, 'mail-damaged'],
    [
      'one of Outlook that was cut short',
      'a.msg',
      async () => msgOf({ sender, files: [{ name: 'r.docx', bytes: await form() }] }).subarray(0, 700),
      'mail-damaged'
    ],
    ['one of Outlook with nothing in it', 'a.msg', async () => msgOf({ files: [] }), 'mail-damaged'],
    ['more than anybody sends', 'a.docx', async () => new Uint8Array(LARGEST_FILE + 1), 'word-fileTooLarge']
  ])('%s is refused', async (_what, name, make, code) => {
    expect(await read(name, await make())).toMatchObject({ ok: false, error: { supportCode: code } });
  });
});
