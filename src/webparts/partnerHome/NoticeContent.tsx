import * as React from 'react';
import { Inset, Warning, useStyles } from '../../ui';
import { Facts } from '../../ui/case/Facts';
import { SafeContactBlock } from '../../ui/case/SafeContactBlock';
import type { ShownContent } from './presenters/noticeView';
import { partnerStyles } from './partnerStyles';

/** What a notice tells. Of a victim: how to reach her safely before who she is. */
export const NoticeContent = ({ content }: { readonly content: ShownContent }): JSX.Element => {
  const classes = useStyles(partnerStyles);
  if (content.kind === 'unreadable') return <Warning>{content.words}</Warning>;
  if (content.kind === 'words') {
    return (
      <>
        {content.lines.map(line => (
          <p key={line} className={classes.words}>
            {line}
          </p>
        ))}
      </>
    );
  }
  return (
    <>
      <SafeContactBlock {...content.contact} />
      {content.remarks.map(remark => (
        <Inset key={remark}>{remark}</Inset>
      ))}
      <h3 className={classes.heading}>The victim</h3>
      <Facts facts={content.facts} />
    </>
  );
};
