import type { InboxItem } from '@huying/shared/notice/notice-view'
import { inboxPage as text, time } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { Card } from '../../kit/card'
import { placeOf } from '../../notice/place-of'
import { goTo } from '../../route/route'
import './notice-line.scss'

/** One thing that one was told; what was not seen yet has a disc and a word before it. */
export function NoticeLine({ notice, now }: { notice: InboxItem; now: number }) {
	const { read, text: words, number, at } = notice
	const about = text.about(number, time.sayTime(at, now))
	return (
		<Card label={`${text.line(read, words)}${about}`} onTap={() => goTo(...placeOf(notice, 'case'))}>
			<View className="notice-line">
				{!read && (
					<View className="notice-line__new">
						<View className="notice-line__disc" />
						<View>{text.fresh}</View>
					</View>
				)}
				<View className={read ? 'notice-line__words' : 'notice-line__words notice-line__words--new'}>
					{words}
				</View>
				<View className="notice-line__about">{about}</View>
			</View>
		</Card>
	)
}
