import type { Page } from 'playwright-core';
import type { AnswerValue, StoredAnswers } from '../../../../src/domain/form/answers';
import { isDateParts } from '../../../../src/domain/form/answers';
import { focused } from '../page/keyboard';
import type { Focused } from '../page/keyboard';
import type { FileToChoose } from '../files';
import { filesQuestion, groupIds, wantedRows } from './questions';

/** Where on the page a field belongs: a question of the form, or of a row of one of its groups. */
interface Field {
  readonly questionId: string;
  readonly groupId?: string;
  readonly rowKey?: string;
  readonly part?: 'day' | 'month' | 'year';
}

function fieldOf(now: Focused): Field | undefined {
  const fieldId = now.type === 'radio' || now.type === 'checkbox' ? now.name : now.id;
  if (!fieldId.startsWith('question-') || !['input', 'textarea', 'select'].includes(now.tag)) return undefined;
  const part = /-(day|month|year)$/.exec(fieldId)?.[1] as Field['part'];
  const path = (part ? fieldId.slice(0, -part.length - 1) : fieldId).slice('question-'.length);
  const groupId = groupIds.find(id => path.startsWith(`${id}-`));
  if (!groupId) return { questionId: path, part };
  const inRow = path.slice(groupId.length + 1);
  const end = inRow.lastIndexOf('-');
  return { groupId, rowKey: inRow.slice(0, end), questionId: inRow.slice(end + 1), part };
}

/** Fills the sections of the form with the keyboard alone, as the Tab key leads through them. */
export class KeyboardForm {
  /** Keys of the rows as the page made them, in order, by group. */
  private readonly rowKeys = new Map<string, string[]>();
  private filesLeft: FileToChoose[];

  public constructor(
    private readonly page: Page,
    private readonly answers: StoredAnswers,
    files: readonly FileToChoose[] = []
  ) {
    this.filesLeft = [...files];
    // Asked for from the start: the browser hands its dialogue over only once it knows that somebody waits for it.
    if (files.length > 0) page.on('filechooser', () => undefined);
  }

  /**
   * Answers every question of the section on the page from the first to the last, then presses Continue.
   * `stopAfter`: the question after whose answer to stop instead. `look`: done before Continue is pressed.
   * Gives the questions in the order in which Tab met them.
   */
  public async fillSection({ stopAfter, look }: { readonly stopAfter?: string; readonly look?: () => Promise<void> } = {}): Promise<
    readonly string[]
  > {
    // By place: what is asked below an option stands between the options of one question.
    const met = new Map<string, string>();
    for (let steps = 0; steps < 900; steps++) {
      const now = await focused(this.page);
      const field = fieldOf(now);
      if (field) {
        met.set(`${field.groupId ?? ''} ${field.rowKey ?? ''} ${field.questionId}`, field.questionId);
        await this.answer(now, field);
        if (field.questionId === stopAfter) return [...met.values()];
      } else if (now.tag === 'button' && now.label === 'Continue') {
        await look?.();
        await this.page.keyboard.press('Enter');
        return [...met.values()];
      } else if (now.tag === 'button') {
        if (await this.pressed(now)) continue;
      }
      await this.page.keyboard.press('Tab');
    }
    throw new Error('The section has no end.');
  }

  /** Whether a button among the questions was one to press: one that adds a row or a file. The focus is where it goes on. */
  private async pressed(now: Focused): Promise<boolean> {
    if (/^Add (a|an|another) /.test(now.label) && (await this.addRow(now))) return true;
    if (this.filesLeft.length > 0 && (await this.isWithin(filesQuestion.id))) await this.addFiles();
    return false;
  }

  private readonly isWithin = (questionId: string): Promise<boolean> =>
    this.page.evaluate(id => document.activeElement?.closest(`[id="question-${id}"]`) !== null, questionId);

  private wanted(field: Field): AnswerValue | undefined {
    if (!field.groupId || !field.rowKey) return this.answers[field.questionId];
    const keys = this.rowKeys.get(field.groupId) ?? [];
    if (!keys.includes(field.rowKey)) this.rowKeys.set(field.groupId, [...keys, field.rowKey]);
    const place = this.rowKeys.get(field.groupId)?.indexOf(field.rowKey) ?? 0;
    return wantedRows(this.answers, field.groupId)[place]?.answers[field.questionId];
  }

  private async answer(now: Focused, field: Field): Promise<void> {
    const wanted = this.wanted(field);
    if (wanted === undefined) return;
    if (now.type === 'radio') return this.choose(String(wanted));
    if (now.type === 'checkbox') {
      if (Array.isArray(wanted) && wanted.includes(now.value) !== now.checked) await this.page.keyboard.press('Space');
      return;
    }
    const text = isDateParts(wanted) && field.part ? wanted[field.part] : String(wanted);
    if (now.value !== text) await this.page.keyboard.type(text);
  }

  /** Arrow keys go round the radio buttons of a group and choose as they go; Space chooses the one at hand. */
  private async choose(wanted: string): Promise<void> {
    for (let arrows = 0; arrows < 40; arrows++) {
      const now = await focused(this.page);
      if (now.value === wanted) {
        if (!now.checked) await this.page.keyboard.press('Space');
        return;
      }
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`There is no “${wanted}” to choose.`);
  }

  /** Adds a row while fewer are there than answered for. The focus moves into it. */
  private async addRow(now: Focused): Promise<boolean> {
    const groupId = await this.page.evaluate(
      ids => ids.find(id => document.activeElement?.closest(`[id="question-${id}"]`) !== null),
      [...groupIds]
    );
    if (!groupId) return false;
    const there = this.rowKeys.get(groupId)?.length ?? 0;
    if (there >= wantedRows(this.answers, groupId).length) return false;
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction(label => document.activeElement?.textContent !== label, now.label);
    return true;
  }

  /** The dialogue of the browser belongs to the computer: the files are handed to it. */
  private async addFiles(): Promise<void> {
    const files = this.filesLeft.splice(0);
    const dialogue = this.page.waitForEvent('filechooser');
    await this.page.keyboard.press('Enter');
    await (await dialogue).setFiles([...files]);
    for (const { name } of files) await this.page.getByText(`${name} (`).first().waitFor();
  }
}
