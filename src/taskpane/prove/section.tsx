// One part of the view: a heading, what it is for, and what can be done.

import { Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
    '& p': { margin: 0 },
    '& > .fui-Button': { alignSelf: 'flex-start' },
  },
  heading: { margin: 0 },
  about: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  title: string;
  about: string;
  buttons?: ReactNode;
  children?: ReactNode;
}

export function Section({ title, about, buttons, children }: Props): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={title}>
      <Subtitle2 as="h2" className={styles.heading}>
        {title}
      </Subtitle2>
      <p className={styles.about}>{about}</p>
      {buttons && <div className={styles.buttons}>{buttons}</div>}
      {children}
    </section>
  );
}
