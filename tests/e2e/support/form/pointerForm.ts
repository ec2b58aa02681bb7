import type { Locator, Page } from 'playwright-core';
import type { Answers, AnswerValue } from '../../../../src/domain/form/answers';
import { isDateParts } from '../../../../src/domain/form/answers';
import type { FormContext } from '../../../../src/domain/form/definition';
import { referralForm } from '../../../../src/domain/form/referralForm';
import { shownSection } from '../../../../src/domain/form/shownItems';
import type { ShownGroup, ShownItem, ShownQuestion } from '../../../../src/domain/form/shownItems';
import { fieldIdOf } from '../../../../src/ui/form/answerPath';
import type { FileToChoose } from '../files';
import { typed } from './questions';

/** What presses: a finger or a mouse. */
export type Pointer = 'tap' | 'click';

/** The smallest side, in pixels, of what is pressed with a finger. WCAG 2.2, 2.5.8. */
const leastTarget = 24;

/** Fills the sections of the form with a finger or a mouse, question after question as the form's definition has them. */
export class PointerForm {
  /** Keys that the page made for rows, by the keys of the rows wanted. */
  private readonly rowKeys = new Map<string, string>();
  /** What was pressed although it was too small for a finger. */
  public readonly tooSmall: string[] = [];

  public constructor(
    private readonly page: Page,
    private readonly answers: Answers,
    private readonly context: FormContext,
    private readonly pointer: Pointer,
    private readonly files: readonly FileToChoose[] = []
  ) {
    // Asked for from the start: the browser hands its dialogue over only once it knows that somebody waits for it.
    if (files.length > 0) page.on('filechooser', () => undefined);
  }

  /** Answers every question of a section that is on the page, then presses Continue. */
  public async fillSection(sectionId: string): Promise<void> {
    for (const item of shownSection(referralForm, sectionId, this.answers, this.context)?.items ?? []) await this.fill(item);
    await this.press(this.page.getByRole('button', { name: 'Continue', exact: true }));
  }

  private fill(item: ShownItem): Promise<void> {
    return item.kind === 'group' ? this.fillGroup(item) : item.kind === 'question' ? this.fillQuestion(item) : Promise.resolve();
  }

  private fieldId(path: readonly string[]): string {
    return fieldIdOf(path.map(part => this.rowKeys.get(part) ?? part));
  }

  private async press(target: Locator): Promise<void> {
    if (this.pointer === 'click') return target.click();
    // A radio button and its words are one target.
    const box = await target.evaluate(element => {
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
      return { width, height, words: (element.closest('label') ?? element).textContent };
    });
    if (Math.min(box.width, box.height) < leastTarget) this.tooSmall.push(`${String(box.words)}: ${box.width} × ${box.height}`);
    await target.tap();
  }

  private async fillQuestion({ question, path, value, options }: ShownQuestion): Promise<void> {
    const id = this.fieldId(path);
    if (question.kind === 'attachments') return this.addFiles(id);
    if (value === undefined) return;
    if (question.kind === 'radios' || question.kind === 'checkboxes') {
      for (const { option, chosen, reveals } of options) {
        const control = this.page.locator(`input[name="${id}"][value="${quoted(option.value)}"]`);
        if (chosen !== (await control.isChecked())) await this.press(control);
        for (const below of reveals) await this.fill(below);
      }
      return;
    }
    if (isDateParts(value)) {
      for (const part of ['day', 'month', 'year'] as const) await this.write(`${id}-${part}`, value[part]);
      return;
    }
    await this.write(id, value);
  }

  private async write(id: string, value: AnswerValue): Promise<void> {
    const field = this.page.locator(`[id="${id}"]`);
    if ((await field.inputValue()) !== typed(value)) await field.fill(typed(value));
  }

  private async fillGroup({ question, path, rows }: ShownGroup): Promise<void> {
    const group = this.page.locator(`[id="${this.fieldId(path)}"]`);
    const keys = (): Promise<readonly string[]> =>
      group.locator(`:scope > fieldset, :scope > * > fieldset`).evaluateAll(
        (all, start) =>
          all
            .map(({ id }) => id)
            .filter(id => id.startsWith(start))
            .map(id => id.slice(start.length)),
        `${this.fieldId(path)}-`
      );
    for (const [at, row] of rows.entries()) {
      if ((await keys()).length <= at)
        await this.press(group.getByRole('button', { name: new RegExp(`^Add (a|an|another) ${question.rowName}`) }));
      await group
        .locator('fieldset')
        .filter({ has: this.page.locator('legend', { hasText: row.title }) })
        .first()
        .waitFor();
      this.rowKeys.set(row.key, (await keys())[at]);
      for (const item of row.items) await this.fill(item);
    }
  }

  private async addFiles(id: string): Promise<void> {
    if (this.files.length === 0) return;
    const dialogue = this.page.waitForEvent('filechooser');
    await this.press(this.page.locator(`[id="${id}"]`).getByRole('button', { name: /^(Choose files|Add another file)/ }));
    await (await dialogue).setFiles([...this.files]);
    for (const { name } of this.files) await this.page.getByText(`${name} (`).first().waitFor();
  }
}

/** A value inside quotes of a selector. */
const quoted = (text: string): string => text.replace(/["\\]/g, '\\$&');
