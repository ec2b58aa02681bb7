/** @jest-environment ./tests/support/run/jsdomEnvironment.js */
import { readReturned, readingNotes } from '../../../src/documents/returned/readReturned';
import type { Returned } from '../../../src/documents/returned/readReturned';
import type { Answers } from '../../../src/domain/form/answers';
import { referralForm } from '../../../src/domain/form/referralForm';
import { context } from '../../domain/form/support/context';
import { good } from '../../support/stories/referring';
import { shortReturnedForm } from '../../support/files/referralWordForm';
import { emlOf, msgOf } from '../../support/files/savedMail';
import type { SavedFile } from '../../support/files/savedMail';
import { encoderOf } from '../../support/files/encoding';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const received = new Date('2026-06-12T15:00:30Z');
const sender = { name: 'Helen Example', address: 'helen@nhs.example' };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const form = (answers: Answers = { victimFamilyName: 'Testcase' }): Promise<Uint8Array> => shortReturnedForm(answers, context);

const read = (name: string, bytes: Uint8Array): Promise<Returned> => {
  let made = 0;
  return readReturned({ name, bytes }, { form: referralForm, context, newKey: group => `${group}-${(made += 1)}` });
};
const answersIn = async (name: string, bytes: Uint8Array): Promise<Answers> => good(await read(name, bytes)).form.answers;

/** A message as it is signed: what was sent, then the signature. RFC 8551, 3.5.3. */
const signed = (
  inner: string,
  header = 'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary="sg"'
): Uint8Array =>
  bytesOf(
    [header, '', '--sg', inner, '--sg', 'Content-Type: application/pkcs7-signature; name="smime.p7s"', '', 'MIAG', '--sg--', ''].join(
      '\r\n'
    )
  );

const withForm = (bytes: Uint8Array, name = 'form.docx', type = WORD): string =>
  [
    'Content-Type: multipart/mixed; boundary="in"',
    '',
    '--in',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Please find the form attached.',
    '--in',
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    Buffer.from(bytes).toString('base64'),
    '--in--'
  ].join('\r\n');

describe('a signed message of Outlook', () => {
  it.each<[string, (whole: Uint8Array, inner: string) => SavedFile]>([
    ['without a name, by its kind', whole => ({ name: '', type: 'multipart/signed', bytes: whole })],
    ['without a name or a kind', whole => ({ name: '', bytes: whole })],
    ['as smime.p7m', whole => ({ name: 'smime.p7m', bytes: whole })],
    ['as SMIME.P7M, with a kind', whole => ({ name: 'SMIME.P7M', type: 'multipart/signed; micalg=sha-256', bytes: whole })],
    ['as signed.p7m', whole => ({ name: 'signed.p7m', type: 'application/octet-stream', bytes: whole })],
    [
      'with another header first',
      (_whole, inner) => ({ name: '', bytes: signed(inner, 'MIME-Version: 1.0\r\nContent-Type: multipart/signed; boundary="sg"') })
    ],
    [
      'with a folded header',
      (_whole, inner) => ({
        name: '',
        bytes: signed(inner, 'Content-Type: multipart/signed;\r\n protocol="application/pkcs7-signature";\r\n\tboundary=sg')
      })
    ],
    ['in small letters', (_whole, inner) => ({ name: '', bytes: signed(inner, 'content-type: multipart/signed; boundary="sg"') })],
    ['with a mark at its start', whole => ({ name: 'smime.p7m', bytes: Uint8Array.from([0xef, 0xbb, 0xbf, ...Array.from(whole)]) })],
    ['with bare line ends', whole => ({ name: 'smime.p7m', bytes: bytesOf(new TextDecoder().decode(whole).replace(/\r\n/g, '\n')) })],
    ['with the form alone in it', whole => ({ name: '', type: 'multipart/signed', bytes: whole })]
  ])('%s is read', async (_what, make) => {
    const inner = withForm(await form());
    const found = good(await read('m.msg', msgOf({ received, sender, files: [make(signed(inner), inner)] })));
    expect(found).toMatchObject({ receivedAt: received, sender, form: { answers: { victimFamilyName: 'Testcase' } } });
  });

  it('saved as .eml is read, the signature passed by', async () => {
    const whole = new TextDecoder().decode(signed(withForm(await form())));
    expect(await answersIn('m.eml', bytesOf(`From: a@b.example\r\nDate: Fri, 12 Jun 2026 16:00:30 +0100\r\n${whole}`))).toEqual({
      victimFamilyName: 'Testcase'
    });
  });

  it('forwarded within a signed message is read', async () => {
    const forwarded = emlOf({ files: [{ name: 'form.docx', bytes: await form() }] });
    const whole = signed(withForm(forwarded, 'FW.eml', 'message/rfc822'));
    expect(await answersIn('m.msg', msgOf({ received, files: [{ name: '', bytes: whole }] }))).toEqual({ victimFamilyName: 'Testcase' });
  });
});

/** The head of a CMS file with this content type. RFC 5652, 3. */
const cms = (...identifier: number[]): Uint8Array =>
  Uint8Array.from([0x30, 0x80, 0x06, identifier.length, ...identifier, 0xa0, 0x80, 0x30]);
const signedData = cms(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02);
const envelopedData = cms(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x03);
const authEnvelopedData = cms(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01, 0x17);
const tnef = Uint8Array.from([0x78, 0x9f, 0x3e, 0x22, 0x01, 0x00, 0x06, 0x90]);

describe('what nobody can see into is refused with the true reason; its time and sender are known all the same', () => {
  const facts = { receivedAt: received, sender };
  it.each<[string, SavedFile, string]>([
    [
      'signed, packed in one file',
      { name: 'smime.p7m', type: 'application/pkcs7-mime; smime-type=signed-data', bytes: signedData },
      'word-mailSigned'
    ],
    ['signed, of the old kind', { name: 'smime.p7m', type: 'application/x-pkcs7-mime', bytes: signedData }, 'word-mailSigned'],
    ['signed, under another name', { name: 'message.p7m', bytes: signedData }, 'word-mailSigned'],
    [
      'encrypted',
      { name: 'smime.p7m', type: 'application/pkcs7-mime; smime-type=enveloped-data', bytes: envelopedData },
      'word-mailEncrypted'
    ],
    [
      'encrypted, though its name says signed',
      { name: 'smime.p7m', type: 'application/pkcs7-mime; smime-type=signed-data', bytes: envelopedData },
      'word-mailEncrypted'
    ],
    ['encrypted the newer way', { name: 'smime.p7m', type: 'application/pkcs7-mime', bytes: authEnvelopedData }, 'word-mailEncrypted'],
    [
      'encrypted with PGP',
      { name: 'encrypted.asc', type: 'application/pgp-encrypted', bytes: bytesOf('Version: 1') },
      'word-mailEncrypted'
    ],
    ['encrypted with PGP, as a file', { name: 'form.docx.pgp', bytes: bytesOf('x') }, 'word-mailEncrypted'],
    ['rights-protected', { name: 'message.rpmsg', type: 'application/x-microsoft-rpmsg-message', bytes: bytesOf('x') }, 'word-mailRights'],
    ['rights-protected, by its name', { name: 'message_v2.rpmsg', bytes: bytesOf('x') }, 'word-mailRights'],
    ['winmail.dat', { name: 'winmail.dat', type: 'application/ms-tnef', bytes: tnef }, 'word-mailTnef'],
    ['winmail.dat of the old kind', { name: 'WINMAIL.DAT', type: 'application/vnd.ms-tnef', bytes: tnef }, 'word-mailTnef'],
    ['winmail.dat that lost its name', { name: 'ATT00001.dat', bytes: tnef }, 'word-mailTnef']
  ])('%s', async (_what, file, code) => {
    const refusal = { ok: false, error: { supportCode: code, nextAction: expect.stringContaining('Outlook') as unknown }, mail: facts };
    expect(await read('m.eml', emlOf({ files: [file] }))).toMatchObject(refusal);
    expect(await read('m.msg', msgOf({ received, sender, files: [file] }))).toMatchObject(refusal);
  });

  it.each(['begin 644 form.docx', 'begin 0755 form.docx', 'begin-base64 644 form.docx'])('uuencoded in the text: %s', async begin => {
    const mail = [
      'From: Helen Example <helen@nhs.example>',
      'Received: by a; Fri, 12 Jun 2026 16:00:30 +0100',
      'Content-Type: text/plain',
      '',
      'Hello',
      begin,
      'M4$L#!!0',
      '`',
      begin.includes('64 6') ? '====' : 'end',
      ''
    ];
    expect(await read('m.eml', bytesOf(mail.join('\r\n')))).toMatchObject({
      ok: false,
      error: { supportCode: 'word-mailUuencoded' },
      mail: facts
    });
  });

  it('multipart/encrypted', async () => {
    const mail =
      'From: a@b.example\r\nDate: Fri, 12 Jun 2026 16:00:30 +0100\r\nContent-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=e\r\n\r\n--e\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--e\r\nContent-Type: application/octet-stream\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n--e--\r\n';
    expect(await read('m.eml', bytesOf(mail))).toMatchObject({
      ok: false,
      error: { supportCode: 'word-mailEncrypted' },
      mail: { sentTimeOnly: true }
    });
  });

  it('a form beside it is read nonetheless', async () => {
    const files = [
      { name: 'winmail.dat', bytes: tnef },
      { name: 'form.docx', bytes: await form() }
    ];
    expect(await answersIn('m.eml', emlOf({ files }))).toEqual({ victimFamilyName: 'Testcase' });
  });

  it('an e-mail without any form says only that', async () => {
    expect(await read('m.eml', emlOf({ files: [] }))).toMatchObject({
      ok: false,
      error: { supportCode: 'word-mailWithoutForm' },
      mail: facts
    });
  });
});

describe('a form whose name was lost', () => {
  it.each<[string, string, string | undefined]>([
    ['no name, but its kind', '', WORD],
    ['no name, no kind', '', undefined],
    ['a blank at the end', 'form.docx ', undefined],
    ['a name that says nothing, and its kind', 'ATT00001', WORD],
    ['capitals', 'FORM.DOCX', undefined],
    ['with macros', 'form.docm', undefined],
    ['a mark that turns the direction', 'form.\u200edocx', undefined]
  ])('%s', async (_what, name, type) => {
    const files = [{ name, type, bytes: await form() }];
    expect(await answersIn('m.msg', msgOf({ received, files }))).toEqual({ victimFamilyName: 'Testcase' });
  });
});

describe('a message that is not Unicode', () => {
  it.each([
    [1250, 'windows-1250', 'Łukasz Żółć'],
    [1251, 'windows-1251', 'Иван Примеров'],
    [1252, 'windows-1252', 'Síle O’Brien'],
    [1253, 'windows-1253', 'Ελένη'],
    [1254, 'windows-1254', 'Işıl Örnek'],
    [1255, 'windows-1255', 'דוגמה'],
    [1256, 'windows-1256', 'مثال'],
    [1257, 'windows-1257', 'Žydrė Pavyzdė'],
    [932, 'shift_jis', '山田'],
    [936, 'gbk', '张三'],
    [949, 'euc-kr', '김예시'],
    [950, 'big5', '張三'],
    [28592, 'iso-8859-2', 'Łukasz'],
    [28605, 'iso-8859-15', 'Zoë €'],
    [65001, 'utf-8', 'Łukasz O’Brien']
  ])('of code page %d (%s): %s', async (codePage, label, name) => {
    const encode = encoderOf(label);
    const mail = msgOf({
      received,
      codePage,
      encode,
      sender: { name, address: 'a@b.example' },
      files: [{ name: 'form.docx', bytes: await form() }]
    });
    expect(good(await read('m.msg', mail))).toMatchObject({ sender: { name, address: 'a@b.example' } });
  });

  it('that names none is Western', async () => {
    const encode = encoderOf('windows-1252');
    const mail = msgOf({
      received,
      encode,
      sender: { name: 'Síle O’Brien', address: 'a@b.example' },
      files: [{ name: 'form.docx', bytes: await form() }]
    });
    expect(good(await read('m.msg', mail))).toMatchObject({ sender: { name: 'Síle O’Brien' } });
  });
});

describe('who sent it and when', () => {
  it.each(['/O=ORG/OU=EXCHANGE/CN=RECIPIENTS/CN=KEVIN@BEN', '/o=a/cn=b@c.example', '/CN=x@y'])(
    'a place in a directory is no address: %s',
    async address => {
      const mail = msgOf({ received, sender: { name: 'Helen', address }, files: [{ name: 'form.docx', bytes: await form() }] });
      expect(good(await read('m.msg', mail)).sender).toBeUndefined();
    }
  );

  it.each([
    ['helen@nhs.example\u200b', 'helen@nhs.example'],
    ['\u202dhelen@nhs.example\u202c', 'helen@nhs.example'],
    ['\ufeffhelen@nhs.example', 'helen@nhs.example'],
    ['helen@\u2060nhs.example', 'helen@nhs.example']
  ])('what cannot be seen is no part of an address', async (address, expected) => {
    const mail = msgOf({
      received,
      sender: { name: 'Helen\u00a0Exa\u200bmple', address },
      files: [{ name: 'form.docx', bytes: await form() }]
    });
    expect(good(await read('m.msg', mail)).sender).toEqual({ name: 'Helen Example', address: expected });
  });

  it('an .eml with a mark at its start keeps its first header', async () => {
    const plain = emlOf({ files: [{ name: 'form.docx', bytes: await form() }] });
    for (const bytes of [
      Uint8Array.from([0xef, 0xbb, 0xbf, ...Array.from(plain)]),
      Uint8Array.from(Buffer.from(`\ufeff${new TextDecoder().decode(plain)}`, 'utf16le'))
    ]) {
      expect(good(await read('m.eml', bytes))).toMatchObject({ receivedAt: received, sender });
    }
  });

  it('a .msg that was never delivered goes by the lines it came with, then by when it was sent, which is said', async () => {
    const sent = new Date('2026-06-12T14:58:00Z');
    const files = [{ name: 'form.docx', bytes: await form() }];
    const headers = 'Received: from a\r\n by b; Fri, 12 Jun 2026 16:00:30 +0100\r\nDate: x\r\n';
    expect(good(await read('m.msg', msgOf({ sent, headers, sender, files })))).toMatchObject({ receivedAt: received });
    const found = good(await read('m.msg', msgOf({ sent, sender, files })));
    expect(found).toMatchObject({ receivedAt: sent, sentTimeOnly: true });
    expect(readingNotes(found)).toEqual([expect.stringContaining('the one that its sender’s computer gave')]);
  });
});

describe('a second form in the same e-mail', () => {
  const person = (givenNames: string) => [{ key: 'k', answers: { givenNames } }];
  it('adds its people', async () => {
    const files = [
      { name: 'one.docx', bytes: await form({ victimFamilyName: 'Testcase', perpetrators: person('First') }) },
      { name: 'two.docx', bytes: await form({ victimFamilyName: 'Testcase', perpetrators: person('Second'), children: person('Sam') }) }
    ];
    const found = good(await read('m.eml', emlOf({ files })));
    expect(found.form.answers.perpetrators).toMatchObject([{ answers: { givenNames: 'First' } }, { answers: { givenNames: 'Second' } }]);
    expect(found.form.answered).toBe(4);
    expect(readingNotes(found)).toEqual([
      'The form was filled in twice. “two.docx” was read too. Added from it: perpetrator 2 and child 1.'
    ]);
  });

  it('about another victim is named and left', async () => {
    const files = [
      { name: 'one.docx', bytes: await form() },
      { name: 'two.docx', bytes: await form({ victimFamilyName: 'Otherperson' }) }
    ];
    const found = good(await read('m.eml', emlOf({ files })));
    expect(found).toMatchObject({ otherForms: ['two.docx'], form: { answers: { victimFamilyName: 'Testcase' } } });
    expect(readingNotes(found)).toEqual([
      '“two.docx” names another victim, so nothing was taken from it: enter it as a referral of its own.'
    ]);
  });
});
