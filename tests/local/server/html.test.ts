import fc from 'fast-check';
import { html, jsonForScript } from '../../../local/server/pages/html';

describe('html', () => {
  it('escapes text, keeps markup, joins lists and leaves absent values out', () => {
    const item = html`<li title="${'"x"'}">${"<b> & 'q'"}</li>`;
    expect(html`<ul>${[item, item]}${undefined}${''}${false}</ul>`.text).toBe(
      '<ul><li title="&quot;x&quot;">&lt;b&gt; &amp; &#39;q&#39;</li><li title="&quot;x&quot;">&lt;b&gt; &amp; &#39;q&#39;</li></ul>'
    );
  });

  it('never lets text open an element or leave an attribute', () => {
    fc.assert(fc.property(fc.string(), text => !/[<>"']/.test(html`${text}`.text)));
  });
});

describe('jsonForScript', () => {
  it('cannot end the script element it stands in, and reads back the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const { text } = jsonForScript({ value, trap: '</script><!--' });
        expect(text).not.toMatch(/[<\u2028\u2029]/);
        expect(JSON.parse(text)).toEqual({ value: JSON.parse(JSON.stringify(value)), trap: '</script><!--' });
      })
    );
  });
});
