const chinese = /[\u4e00-\u9fff]/u
const latin = /[0-9A-Za-z]/u

/** Whether a blank belongs between the two: Chinese beside a digit or a Latin letter. */
const apart = (left: string, right: string) =>
	(chinese.test(left) && latin.test(right)) || (latin.test(left) && chinese.test(right))

const join = (said: string, next: string) =>
	apart(said.slice(-1), next.slice(0, 1)) ? `${said} ${next}` : said + next

/**
 * A sentence into which a time is put, which begins with Chinese or with a digit as it happens:
 * 「最晚明天有人接」 and 「最晚 12 月 10 日有人接」, 「周五 14:30 上门」. Only where it is put in; what it says itself stays.
 */
export const spaced = (words: TemplateStringsArray, ...given: readonly (string | number)[]): string =>
	given.reduce<string>((said, one, at) => join(join(said, String(one)), words[at + 1] ?? ''), words[0] ?? '')
