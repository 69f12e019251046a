/**
 * Everything a person reads, in one catalogue: plain, short, as one would say it at the door.
 * A file is a concept or a page; full-width punctuation is held by a test.
 */
export * as caseText from './case'
export * as casePage from './case-page'
export * as caseActions from './case-page-actions'
export * as casesPage from './cases'
export * as deskText from './desk'
export * as desktopSignInText from './desktop-sign-in'
export * as errorText from './error'
export * as examples from './examples'
export * as followUpText from './follow-up'
export * as homePage from './home'
export * as kit from './kit'
export * as matterText from './matter'
export * as mePage from './me'
export * as noticeText from './notice'
export * as officeCaseText from './office-case'
export * as postText from './post'
export * as reportPage from './report'
export * as sandboxText from './sandbox'
export * as signInPage from './sign-in'
export * as time from './time'
