import { dueTimes } from '../../../src/domain/review/clocks';
import { defaultStaffedHours } from '../../../src/domain/setUp/defaultConfiguration';
import {
  invitationElsewhere,
  invitationIn,
  invitationWords,
  nextStepsElsewhere,
  nextStepsWhenAccepted,
  nextStepsWhenReinstated,
  nextStepsWhenWithdrawn,
  nextStepWhenReturned,
  reasonElsewhere,
  withInvitation
} from '../../../src/domain/review/nextSteps';
import { addressOf, addressOfLogin } from '../../../src/domain/referral/referrer';
import { withdrawnReasons } from '../../../src/domain/referral/withdrawn';

const meeting = new Date('2026-06-25T09:00:00Z');

describe('what the referrer reads about what happens next', () => {
  it('says by when, and when the meeting is as soon as that is known', () => {
    const times = dueTimes(new Date('2026-06-15T09:00:00Z'), defaultStaffedHours);
    expect(nextStepsWhenAccepted('Coventry', times, meeting)).toContain(
      'The Coventry MARAC hears the case on 25 June 2026. You are invited by Wednesday 17 June 2026, 10am.'
    );
    expect(nextStepsWhenAccepted('Coventry', undefined, undefined)).toContain(
      'The Coventry MARAC hears the case. You are invited within 48 hours.'
    );
  });

  it('once accepted is three sentences: the meeting, the IDVA, and to keep working', () => {
    expect(nextStepsWhenAccepted('Coventry', undefined, undefined)).toBe(
      'The Coventry MARAC hears the case. You are invited within 48 hours.\nThe IDVA service is told within 48 hours, and offers the victim support.\nKeep working with the victim until then. If anybody is in danger, call 999.'
    );
    expect(nextStepsWhenReinstated).toBe('The MARAC team is looking at it again. You will read the decision here.');
    expect(nextStepWhenReturned).toBe('Open it, answer the question and send it again.');
  });

  const elsewhere = (
    status: Parameters<typeof nextStepsElsewhere>[0],
    more: Partial<Parameters<typeof nextStepsElsewhere>[1]> = {}
  ): readonly string[] =>
    nextStepsElsewhere(status, {
      contacts: ['one@wmp.example', 'two@wmp.example'],
      invitation: '',
      reference: 'M-TEST',
      offersIdva: false,
      ...more
    }).split('\n');
  const another = 'Another MARAC is responsible for the case now.';
  const asBefore = 'Your contact is one@wmp.example or two@wmp.example, as before.';
  const working = 'Keep working with the victim until then. If anybody is in danger, call 999.';

  it('of a case elsewhere names no other MARAC but where that was released, and the contact stays the one it was sent to', () => {
    expect(elsewhere('Returned for information')).toEqual([nextStepWhenReturned, another, asBefore]);
    expect(elsewhere('Awaiting review')).toEqual([
      another,
      'It is being looked at.',
      'You will be invited to its meeting.',
      asBefore,
      working
    ]);
    expect(elsewhere('Accepted', { named: 'Walsall', invitation: 'You are invited to it.' })).toEqual([
      'The Walsall MARAC is responsible for the case now. This was released to your agency only.',
      'It hears the case.',
      asBefore,
      working,
      'You are invited to it.'
    ]);
    expect(elsewhere('Withdrawn', { offersIdva: true })).toEqual([
      another,
      'MARAC does not hear the case. Keep working with the victim, and refer again if anything changes.',
      'The IDVA service is told all the same, and offers the victim support.',
      'If you think that this is wrong, write to one@wmp.example or two@wmp.example, give the reference M-TEST and say why. A coordinator looks at it again.'
    ]);
    expect(elsewhere('Withdrawn')).toHaveLength(3);
    expect(elsewhere('Accepted', { contacts: [] })).toContain('Your contact is the MARAC team to which you sent it, as before.');
    expect(reasonElsewhere(['one@wmp.example'])).toBe(
      'Decided by the MARAC that is responsible for the case now. For the reason, ask one@wmp.example.'
    );
    expect(invitationElsewhere([])).toBe(
      'You are invited to present the case at its meeting. For when and where, ask the MARAC team to which you sent it.'
    );
    expect(invitationIn(`Before\n${invitationElsewhere([])}`)).toBe(invitationElsewhere([]));
  });

  it.each(withdrawnReasons)('withdrawn because “%s”: says what now and how to challenge it', reason => {
    const words = nextStepsWhenWithdrawn(reason, false, 'M-TEST', ['one@wmp.example', 'two@wmp.example']);
    expect(words).toMatch(/write to one@wmp\.example or two@wmp\.example, give the reference M-TEST and say why/);
    expect(words.split('\n')[0].length).toBeGreaterThan(20);
    expect(words).not.toContain('IDVA');
    expect(words.split('\n')).toHaveLength(2);
    expect(nextStepsWhenWithdrawn(reason, true, 'M-TEST', [])).toMatch(/IDVA service is told all the same(.|\n)*write to the MARAC team/);
  });

  it('invites once: a later invitation takes the place of the earlier one, and the rest stays', () => {
    const first = withInvitation('Keep working.\nCall 999.', invitationWords('Coventry'));
    expect(first).toBe(
      'Keep working.\nCall 999.\nYou are invited to the Coventry MARAC to present the case. You will get the date as soon as it is set.'
    );
    const second = withInvitation(first.replace(/\n/g, '\r\n'), invitationWords('Walsall', meeting));
    expect(second).toBe('Keep working.\nCall 999.\nYou are invited to the Walsall MARAC to present the case. It meets on 25 June 2026.');
    expect(invitationIn(second)).toBe('You are invited to the Walsall MARAC to present the case. It meets on 25 June 2026.');
    expect(invitationIn('You are invited by Wednesday.')).toBe('');
    expect(withInvitation(second, '')).toBe('Keep working.\nCall 999.');
    expect(withInvitation('Keep working.\n \n\nCall 999.', '')).toBe('Keep working.\nCall 999.');
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
