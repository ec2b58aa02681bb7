import { parseDay } from '../../../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../../../src/domain/kernel/calendarDay';
import { defaultConfiguration } from '../../../../src/domain/setUp/defaultConfiguration';
import type { Answers } from '../../../../src/domain/form/answers';
import type { FormContext } from '../../../../src/domain/form/definition';

export const day = (text: string): CalendarDay => {
  const found = parseDay(text);
  if (found === undefined) {
    throw new Error(`${text} is no day`);
  }
  return found;
};

export const context: FormContext = { configuration: defaultConfiguration, today: day('2026-06-15') };

const dash = (yes: number): Answers =>
  Object.fromEntries(Array.from({ length: 24 }, (_unused, index) => [`dash${index + 1}`, index < yes ? 'Yes' : 'No']));

/** A referral with every question that must be answered, and `yes` of 24 answered yes from the first on. */
export const completeAnswers = (yes = 15): Answers => ({
  victimFamilyName: 'Testcase',
  victimGivenNames: 'Anya',
  victimDateOfBirthKnown: 'Yes',
  victimDateOfBirth: { day: '27', month: '3', year: '1988' },
  victimSex: 'Female',
  victimHome: 'At an address',
  victimAddress: '1 Example Street\nBirmingham',
  victimPostcode: 'b8 1aa',
  victimAddressConfidential: 'No',
  maracRight: 'Yes',
  interpreterNeeded: 'No',
  victimWorksForAgency: 'No',
  victimTelephones: [
    {
      key: 'phone-1',
      answers: {
        number: '07700 900 982',
        safeToCall: 'Not safe to call',
        safeToText: 'Safe to text',
        safeToLeaveVoicemail: 'Not known'
      }
    }
  ],
  safeForIdva: 'Yes',
  afraidOf: 'Sample, and his brother',
  victimAware: 'Yes',
  consent: 'Yes',
  victimWishesAsked: 'Yes',
  victimWishes: 'To be left alone',
  perpetrators: [
    {
      key: 'perpetrator-1',
      answers: {
        nameKnown: 'Yes',
        familyName: 'Sample',
        givenNames: 'Bo',
        dateOfBirthKnown: 'Yes',
        dateOfBirth: { day: '1', month: 'Feb', year: '1985' },
        sex: 'Male',
        relationship: 'Former partner',
        separated: 'Within the past year',
        livesWithVictim: 'No',
        whereabouts: 'Not known',
        worksForAgency: 'No'
      }
    }
  ],
  incidentDate: { day: '13', month: '6', year: '2026' },
  incidentNarrative: 'Bo came to the door and kicked it in.',
  abuseKinds: ['Physical', 'Economic'],
  crimesDisclosed: 'No',
  childrenInHousehold: 'No',
  riskTool: 'SafeLives Dash',
  riskAssessmentDate: { day: '14', month: '6', year: '2026' },
  riskSource: 'The victim',
  ...dash(yes),
  honourBasedAbuse: 'No',
  lostConsciousness: 'No',
  childContactSignificance: 'Contributory',
  pregnancy: 'Pregnant',
  weaponInIncident: 'Knife or blade',
  policeIncidents: '2',
  judgement: 'He has said that he will come back and finish it.',
  referringAgency: 'Police',
  referrerName: 'Example, Officer',
  referrerRole: 'Police constable',
  referrerTelephone: '0121 496 0000',
  referrerEmail: 'officer@wmp.example',
  canPresent: 'Yes',
  conflictOfInterest: 'No'
});
