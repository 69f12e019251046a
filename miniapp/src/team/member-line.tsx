import type { ShownMember } from '@huying/shared/team/team-view'
import { sayGroupDays, sayRole, sayWeekday, page as words } from '@huying/shared/text/zh-CN/team'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../kit/button'
import { Quiet } from '../kit/words'
import './member-line.scss'

/** Somebody of a team: who they are, when they come, and how to reach them or their unit. */
export function MemberLine({ member }: { member: ShownMember }) {
	const { name, title, phone, ownPhone, weekday, groupDays } = member
	const role = sayRole(member)
	return (
		<View className="member-line">
			<View className="member-line__who">
				<View className="member-line__name">{name ?? words.nameless}</View>
				<Quiet>{title === undefined ? role : `${role}，${title}`}</Quiet>
				{weekday !== undefined && <Quiet>{sayWeekday(weekday)}</Quiet>}
				{groupDays.length > 0 && <Quiet>{sayGroupDays(groupDays)}</Quiet>}
			</View>
			{phone !== undefined && (
				<Button
					words={ownPhone ? words.call : words.unitPhone}
					label={`${ownPhone ? words.call : words.unitPhone}：${name ?? role}，${phone}`}
					look="calm"
					icon="phone"
					fit
					onTap={() => Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)}
				/>
			)}
		</View>
	)
}
