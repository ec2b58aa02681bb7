import type { Outcome } from '../../domain/kernel/appError';
import type { LetterStanding } from '../../domain/documents/legalAidLetter';

/** The legal-aid letter of a case: asked for, approved by the chair, and only then given. docs/requirements.md 9.5. */
export interface LetterUseCases {
  standing(caseKey: string): Promise<Outcome<LetterStanding>>;
  /** Asks for it with this text. `letterKey`: made when the form is opened, so that it is asked for once. */
  ask(asked: { readonly caseKey: string; readonly letterKey: string; readonly text: string }): Promise<Outcome<LetterStanding>>;
  /** Records that the chair approves this text. The person who asked for the letter cannot record it. */
  approve(approved: {
    readonly caseKey: string;
    readonly letterKey: string;
    readonly chair: string;
    readonly text: string;
  }): Promise<Outcome<LetterStanding>>;
  /** Records that the chair refuses it, or withdraws the approval. */
  refuse(refused: { readonly caseKey: string; readonly letterKey: string; readonly reason: string }): Promise<Outcome<LetterStanding>>;
}
