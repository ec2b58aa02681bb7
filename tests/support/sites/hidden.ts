import type { Answers } from '../../../src/domain/form/answers';
import { coventryAnswers } from '../stories/reviewing';

/** She hides at 14 Example Road; it stands in the form's free texts in other writings, and so do her number, the school and the practice. */
export const hidden = (): Answers => ({
  ...coventryAnswers(),
  victimAddress: 'Flat 2\n14 Example Road\nCoventry',
  victimPostcode: 'CV1 1AA',
  victimAddressConfidential: 'Yes',
  incidentNarrative: 'He found her at 14 Example Rd flat 2 (cv1-1aa) and waited by Example Road and Sample Primary. He rang 07700 900123.',
  victimWishes: 'To stay at no 14 Example Rd.',
  safeContactNotes: 'Meet her at Sample Primary School, never at Example Rd.',
  gpPractice: 'Specimen Surgery',
  victimTelephones: [
    {
      key: 't',
      answers: {
        number: '07700 900123',
        safeToCall: 'Safe to call',
        safeToText: 'Safe to text',
        safeToLeaveVoicemail: 'Not known',
        safeTimes: 'when she is out of Example Rd'
      }
    }
  ],
  childrenInHousehold: 'Yes',
  children: [
    {
      key: 'first',
      answers: {
        givenNames: 'Sam',
        familyName: 'Testcase',
        born: 'Yes',
        approximateAge: '8',
        livesWith: 'The victim',
        school: 'Sample Primary School'
      }
    }
  ]
});
