import { patrol as words } from '@huying/shared/text/zh-CN/whistle'
import { isHeld, type Post } from '@huying/shared/user/post'
import type { Profile } from '@huying/shared/user/user'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Draft } from '../../draft/draft'
import { changeDraft, currentDraft } from '../../draft/draft-store'
import { Field } from '../../kit/field'
import { Picks } from '../../kit/picks'
import { Quiet } from '../../kit/words'
import { whereHere } from '../../place/where-here'

const walks = ({ role }: Post) => role === 'gridWorker'

/** For whoever walks a grid: a find of their own, in any grid at any hour. A tap fills in what the phone knows. */
export function PatrolPart({ draft, profile }: { draft: Draft; profile: Profile | undefined }) {
	const [point, setPoint] = useState<'asking' | 'none'>()
	const posts = (profile?.posts ?? []).filter((post) => walks(post) && isHeld(post, Date.now()))
	const on = draft.patrol === true
	if (posts.length === 0 && !on) return null
	const turn = async () => {
		if (on) return changeDraft({ patrol: undefined })
		// A town's region holds many villages: which one it is, only the worker knows.
		const village = posts.map(({ region }) => region).find((region) => region?.length === 12)
		changeDraft({ patrol: true, ...(draft.village === undefined && village && { village }) })
		if (draft.point) return
		setPoint('asking')
		const found = await whereHere()
		setPoint(found === undefined ? 'none' : undefined)
		if (found && !currentDraft()?.point) changeDraft({ point: found })
	}
	const place = draft.point ? words.marked : undefined
	const said = !on ? undefined : point === undefined ? place : words[point]
	return (
		<Field label={words.title} hint={words.hint}>
			<Picks options={[{ value: 'on', words: words.on }]} chosen={on ? ['on'] : []} onChoose={turn} />
			{said !== undefined && (
				<View className="apart">
					<Quiet>{said}</Quiet>
				</View>
			)}
		</Field>
	)
}
