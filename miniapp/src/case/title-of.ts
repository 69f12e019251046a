import { voiceText } from '@huying/shared/text/zh-CN/index'

/** What a case is called: its own words, or that it was only spoken, or what the page says where there is nothing. */
export const titleOf = (
	{ title, spoken }: { readonly title?: string | undefined; readonly spoken?: boolean | undefined },
	untitled: string,
): string => title ?? (spoken ? voiceText.untitled : untitled)
