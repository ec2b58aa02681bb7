import * as React from 'react';
import { Inset } from '../../../../ui';

/** What the coordinator wants to know, wherever the person answers it. */
export const AskedQuestion = ({ question }: { readonly question: string | undefined }): JSX.Element | null =>
  question ? (
    <Inset>
      <strong>The coordinator asks:</strong> {question}
    </Inset>
  ) : null;
