import type { Summary } from '@huying/shared/case/case-view'
import { nearbyText } from '@huying/shared/text/zh-CN/index'
import { nameOf } from '../matter/matters'

/** What a public case is called: its matter. Nobody else reads its caller's words. */
export function publicTitle({ matter, matterName }: Pick<Summary, 'matter' | 'matterName'>): string {
	return matterName ?? (matter && nameOf([], matter)) ?? nearbyText.followed.untitled
}
