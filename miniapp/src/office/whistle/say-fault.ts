import { faults as words } from '@huying/shared/text/zh-CN/whistle'
import type { SummonsFault } from '../../summons/summons-draft'

/** What has to be put right, in a sentence. */
export const sayFault = ({ field, fault }: SummonsFault): string =>
	fault === 'missing' ? words.missing[field] : words[fault]
