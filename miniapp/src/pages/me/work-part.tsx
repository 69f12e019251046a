import { nav as gridDayNav } from '@huying/shared/text/zh-CN/grid-day'
import { mePage, postText } from '@huying/shared/text/zh-CN/index'
import { isHeld } from '@huying/shared/user/post'
import type { Profile } from '@huying/shared/user/user'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Buttons } from '../../kit/row'
import { Heading, Quiet } from '../../kit/words'
import { goTo } from '../../route/route'

/** The way to the office, for those who hold a post. A resident sees nothing of it. */
export function WorkPart({ profile }: { profile: Profile }) {
	const posts = profile.posts.filter((post) => isHeld(post, Date.now()))
	if (posts.length === 0) return null
	const walks = posts.some(({ role }) => role === 'gridWorker' || role === 'gridLeader')
	return (
		<Card>
			<Heading>{mePage.work.title}</Heading>
			{posts.map(({ post, unitName, role }) => (
				<Quiet key={post}>{mePage.work.post(unitName, postText.role[role])}</Quiet>
			))}
			<Buttons>
				{walks && <Button words={gridDayNav} icon="map-pin" onTap={() => goTo('grid/day')} />}
				<Button
					words={mePage.work.desk}
					icon="inbox"
					look={walks ? 'calm' : 'primary'}
					onTap={() => goTo('office/desk')}
				/>
				<Button words={mePage.work.confirm} icon="qr-code" look="calm" onTap={() => goTo('office/confirm')} />
			</Buttons>
		</Card>
	)
}
