/** What WeChat says no with: the number is stable, the sentence is not. */
export class WeChatError extends Error {
	constructor(
		readonly errcode: number,
		readonly sentence: string,
	) {
		super(`${errcode} ${sentence}`)
	}
}

/** The first that applies, in the order in which WeChat looks. */
export function refuse(
	rules: readonly (readonly [when: boolean, errcode: number, sentence: string])[],
): void {
	const broken = rules.find(([when]) => when)
	if (broken) throw new WeChatError(broken[1], broken[2])
}
