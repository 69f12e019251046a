import type { AccessLogAnswer } from '@huying/shared/access-log/access-log-view'
import * as words from '@huying/shared/text/zh-CN/access-log'
import { back } from '@huying/shared/text/zh-CN/rules-page'
import { isHeld, type Post } from '@huying/shared/user/post'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../api/client'
import { Empty } from '../../../kit/empty'
import { NoticeBar } from '../../../kit/notice-bar'
import { Stack } from '../../../kit/row'
import { Quiet } from '../../../kit/words'
import { AccessLine } from '../../access-log/access-line'
import { AdministrationLinks } from '../../administration/administration-links'
import { Chips } from '../../chips'
import { Listed } from '../../listed'
import { useNow } from '../../now'
import { useStaff } from '../../staff'
import { usePages } from '../../use-pages'
import { WorkPage } from '../../work-page'

const MINUTE = 60_000
const WHOLE = 'whole'
const readers = ['leader', 'handler', 'dispatcher', 'administrator']

/** What somebody may read: the inspectorate everything, others what concerns their units. */
function choices(posts: readonly Post[], now: number) {
	const held = posts.filter((post) => isHeld(post, now))
	const units = new Map(
		held.filter(({ role }) => readers.includes(role)).map(({ unit, unitName }) => [unit, unitName]),
	)
	return [
		...(held.some(({ role }) => role === 'inspector') ? [{ value: WHOLE, words: words.whole }] : []),
		...[...units].map(([value, name]) => ({ value, words: name })),
	]
}

/** Who saw, took out and changed what not everybody may. */
export default function AccessLogPage() {
	const { profile } = useStaff()
	const now = useNow(MINUTE)
	const options = choices(profile?.posts ?? [], now)
	const [wanted, setWanted] = useState<string>()
	const chosen = wanted ?? options[0]?.value
	const list = usePages(chosen === undefined ? undefined : `access ${chosen}`, (after) =>
		api.accessLog({
			query: { ...(chosen !== WHOLE && { unit: chosen }), ...(after !== undefined && { after }) },
		}),
	)
	usePullDownRefresh(() => {
		list.reload().finally(() => Taro.stopPullDownRefresh())
	})
	return (
		<WorkPage title={words.title} explain={words.explain} back={back}>
			<AdministrationLinks here="accessLog" />
			{profile !== undefined && chosen === undefined && <Quiet>{words.notYours}</Quiet>}
			{options.length > 1 && <Chips options={options} chosen={chosen} onChoose={setWanted} />}
			{chosen !== undefined && (
				<Listed list={list} now={now} waiting={words.waiting}>
					{(pages) => (
						<Stack>
							<Standing page={pages[0]} />
							{pages.every(({ entries }) => entries.length === 0) && (
								<Empty words={words.none} icon="check" />
							)}
							{pages.flatMap(({ entries, names, unitNames }) =>
								entries.map((entry) => (
									<AccessLine key={entry.seq} entry={entry} names={names} unitNames={unitNames} now={now} />
								)),
							)}
						</Stack>
					)}
				</Listed>
			)}
		</WorkPage>
	)
}

/** Whether nobody altered the log, for those who read all of it. */
function Standing({ page }: { page: AccessLogAnswer | undefined }) {
	if (page?.intact === undefined || page.entries.length === 0) return null
	if (!page.intact) return <NoticeBar words={words.broken} icon="circle-alert" />
	const { anchored } = page
	return <Quiet>{anchored ? words.intact(anchored.entries, anchored.day) : words.intactYet}</Quiet>
}
