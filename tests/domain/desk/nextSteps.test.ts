import { invitationIn, invitationWords, nextStepsWhenAccepted, nextStepsWhenWithdrawn, withInvitation } from '../../../src/domain/desk/nextSteps';
import { addressOf, addressOfLogin } from '../../../src/domain/referral/referrer';
import { withdrawnReasons } from '../../../src/domain/referral/withdrawn';

const meeting = new Date('2026-06-25T09:00:00Z');

describe('what the referrer reads about what happens next', () => {
  it('says by when, and when the meeting is as soon as that is known', () => {
    const due = new Date('2026-06-17T09:00:00Z');
    expect(nextStepsWhenAccepted('Coventry', due, meeting)).toContain('The Coventry MARAC hears the case on 25 June 2026. You are invited by Wednesday 17 June 2026, 10am.');
    expect(nextStepsWhenAccepted('Coventry', undefined, undefined)).toContain('The Coventry MARAC hears the case. You are invited within 48 hours.');
  });

  it.each(withdrawnReasons)('withdrawn because “%s”: says what now and how to challenge it', reason => {
    const words = nextStepsWhenWithdrawn(reason, false, 'M-TEST', ['one@wmp.example', 'two@wmp.example']);
    expect(words).toMatch(/write to one@wmp\.example or two@wmp\.example, give the reference M-TEST and say why/);
    expect(words.split('\n')[0].length).toBeGreaterThan(20);
    expect(words).not.toContain('IDVA');
    expect(nextStepsWhenWithdrawn(reason, true, 'M-TEST', [])).toMatch(/IDVA service is told all the same(.|\n)*write to the MARAC team/);
  });

  it('invites once: a later invitation takes the place of the earlier one, and the rest stays', () => {
    const first = withInvitation('Keep working.\nCall 999.', invitationWords('Coventry'));
    expect(first).toBe('Keep working.\nCall 999.\nYou are invited to the Coventry MARAC to present the case. You will get the date as soon as it is set.');
    const second = withInvitation(first.replace(/\n/g, '\r\n'), invitationWords('Walsall', meeting));
    expect(second).toBe('Keep working.\nCall 999.\nYou are invited to the Walsall MARAC to present the case. It meets on 25 June 2026.');
    expect(invitationIn(second)).toBe('You are invited to the Walsall MARAC to present the case. It meets on 25 June 2026.');
    expect(invitationIn('You are invited by Wednesday.')).toBe('');
    expect(withInvitation(second, '')).toBe('Keep working.\nCall 999.');
  });
});

describe('where the referrer is written to', () => {
  it.each([
    ['officer@wmp.example', 'officer@wmp.example'],
    ['first.last_nhs.example#ext#@force.onmicrosoft.example', 'first.last@nhs.example'],
    ['first_last_council.example#EXT#@force.example', 'first_last@council.example']
  ])('the address of %s is %s', (login, address) => {
    expect(addressOfLogin(login)).toBe(address);
  });

  it('of an e-mailed form it is the sender’s, of a damaged row none', () => {
    expect(addressOf({ referrerEmail: 'sender@charity.example', referrerLogin: 'desk@wmp.example' })).toBe('sender@charity.example');
    expect(addressOf({ referrerLogin: 'desk@wmp.example' })).toBe('desk@wmp.example');
    expect(addressOf({})).toBeUndefined();
    expect(addressOf({ referrerLogin: 'no address' })).toBeUndefined();
  });
});
