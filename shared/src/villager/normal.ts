/** A name as two lists may spell it: full-width forms, spaces within and the different middle dots are the same. */
export function normalName(name: string): string {
	return name
		.normalize('NFKC')
		.replace(/[\s\u3000]+/gu, '')
		.replace(/[·•‧∙・.]/gu, '·')
}

/** A mobile phone as eleven digits; undefined where it is none. Full-width digits, spaces, dashes and +86 are read. */
export function normalPhone(phone: string): string | undefined {
	const digits = phone
		.normalize('NFKC')
		.replace(/[\s\-–—()]/gu, '')
		.replace(/^(\+?86)(?=1\d{10}$)/, '')
	return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined
}

/**
 * What a roster's entry is made of: the village stands in it, so that the same person is another entry elsewhere. Only
 * together with a secret does its digest tell nothing: there are few names and few phones.
 */
export const rosterText = (
	{ tenant, village }: { readonly tenant: string; readonly village: string },
	{ name, phone }: { readonly name: string; readonly phone: string },
): string => ['roster', tenant, village, normalName(name), normalPhone(phone) ?? ''].join('\n')
