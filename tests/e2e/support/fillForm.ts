import type { Page } from 'playwright-core';
import type { AnswerRow, Answers, AnswerValue } from '../../../src/domain/form/answers';
import { isDateParts, isRows } from '../../../src/domain/form/answers';
import { focused } from './keyboard';
import type { Focused } from './keyboard';

/** Where on the page a field belongs: a question of the form, or of a row of one of its groups. */
interface Field {
  readonly questionId: string;
  readonly groupId?: string;
  readonly rowKey?: string;
  readonly part?: 'day' | 'month' | 'year';
}

const groupsOf = (answers: Answers): readonly string[] => Object.keys(answers).filter(id => isRows(answers[id]));

function fieldOf(now: Focused, groups: readonly string[]): Field | undefined {
  const fieldId = now.type === 'radio' || now.type === 'checkbox' ? now.name : now.id;
  if (!fieldId.startsWith('question-')) return undefined;
  const part = /-(day|month|year)$/.exec(fieldId)?.[1] as Field['part'];
  const path = (part ? fieldId.slice(0, -part.length - 1) : fieldId).slice('question-'.length);
  const groupId = groups.find(id => path.startsWith(`${id}-`));
  if (!groupId) return { questionId: path, part };
  const inRow = path.slice(groupId.length + 1);
  const end = inRow.lastIndexOf('-');
  return { groupId, rowKey: inRow.slice(0, end), questionId: inRow.slice(end + 1), part };
}

/** Fills the sections of the form with the keyboard alone, as the Tab key leads through them. */
export class KeyboardForm {
  private readonly groups: readonly string[];
  /** Keys of the rows as the page made them, in order, by group. */
  private readonly rowKeys = new Map<string, string[]>();

  public constructor(
    private readonly page: Page,
    private readonly answers: Answers
  ) {
    this.groups = groupsOf(answers);
  }

  /**
   * Answers every question of the section on the page from the first to the last, then presses Continue.
   * `stopAfter`: the question after whose answer to stop instead.
   */
  public async fillSection(stopAfter?: string): Promise<void> {
    for (let steps = 0; steps < 600; steps++) {
      const now = await focused(this.page);
      const field = fieldOf(now, this.groups);
      if (field) {
        await this.answer(now, field);
        if (field.questionId === stopAfter) return;
      } else if (now.tag === 'button' && /^Add (a|another) /.test(now.label)) {
        if (await this.addRow(now)) continue;
      } else if (now.tag === 'button' && now.label === 'Continue') {
        await this.page.keyboard.press('Enter');
        return;
      }
      await this.page.keyboard.press('Tab');
    }
    throw new Error('The section has no end.');
  }

  private wanted(field: Field): AnswerValue | undefined {
    if (!field.groupId || !field.rowKey) return this.answers[field.questionId];
    const keys = this.rowKeys.get(field.groupId) ?? [];
    if (!keys.includes(field.rowKey)) this.rowKeys.set(field.groupId, [...keys, field.rowKey]);
    const place = this.rowKeys.get(field.groupId)?.indexOf(field.rowKey) ?? 0;
    return (this.answers[field.groupId] as readonly AnswerRow[])[place]?.answers[field.questionId];
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
    for (let arrows = 0; arrows < 15; arrows++) {
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
      ({ groups }) => groups.find(id => document.activeElement?.closest(`[id="question-${id}"]`) !== null),
      { groups: [...this.groups] }
    );
    if (!groupId) return false;
    const there = this.rowKeys.get(groupId)?.length ?? 0;
    if (there >= (this.answers[groupId] as readonly AnswerRow[]).length) return false;
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction(label => document.activeElement?.textContent !== label, now.label);
    return true;
  }
}
