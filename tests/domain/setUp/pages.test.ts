import { linkTo, pageAddress, places } from '../../../src/domain/setUp/pages';

const site = 'https://force.example/sites/marac';

describe('the address of a page', () => {
  it.each([
    ['SitePages/Desk.aspx', 'https://force.example/sites/marac/SitePages/Desk.aspx'],
    [' SitePages/The desk.aspx ', 'https://force.example/sites/marac/SitePages/The%20desk.aspx'],
    ['/sites/other/SitePages/Desk.aspx', 'https://force.example/sites/other/SitePages/Desk.aspx'],
    ['https://other.example/Desk.aspx?web=1#/desk/case/M-0AD2-9Y7E-4', 'https://other.example/Desk.aspx?web=1']
  ])('written %s', (written, address) => expect(pageAddress(written, site)).toBe(address));

  it.each([
    '',
    '  ',
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'http://other.example/Desk.aspx',
    'https://a:b@c.example/',
    'https://'
  ])('none: %s', written => expect(pageAddress(written, site)).toBeUndefined());

  it('may be without https on its own server alone, as a site on this computer is', () => {
    const local = 'http://localhost:4321/sites/marac';
    expect(pageAddress('SitePages/Desk.aspx', local)).toBe('http://localhost:4321/sites/marac/SitePages/Desk.aspx');
    expect(pageAddress('http://localhost:4321/x.aspx', local)).toBe('http://localhost:4321/x.aspx');
    expect(pageAddress('http://localhost:1/x.aspx', local)).toBeUndefined();
  });
});

describe('a link', () => {
  const configuration = { pages: { 'MARAC desk': 'https://force.example/Desk.aspx' } };

  it('is the page and the place on it', () =>
    expect(linkTo(configuration, places.case('M-0AD2-9Y7E-4'))).toBe('https://force.example/Desk.aspx#/desk/case/M-0AD2-9Y7E-4'));

  it('is none where nobody has said where the page is', () => expect(linkTo(configuration, places.tracker)).toBeUndefined());

  it('holds no sign that ends an address, whatever the key', () =>
    expect(linkTo({ pages: { 'Partner home': 'https://x.example/h' } }, places.notice('k:contact 2/"<>'))).toBe(
      'https://x.example/h#/home/notice/k%3Acontact%202%2F%22%3C%3E'
    ));
});
