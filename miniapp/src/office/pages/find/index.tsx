import { scopeOf } from '@huying/shared/find/scope'
import * as words from '@huying/shared/text/zh-CN/find'
import { CENTRE } from '@huying/shared/unit/unit'
import { useMemo, useState } from 'react'
import { Empty } from '../../../kit/empty'
import { useWide } from '../../../kit/wide'
import { Quiet } from '../../../kit/words'
import { useMatters } from '../../../matter/use-matters'
import { useTenant } from '../../../region/tenant'
import { goBack, goTo } from '../../../route/route'
import { useUnits } from '../../case/use-units'
import { FindBar } from '../../find/find-bar'
import { addressOf, findOptions } from '../../find/find-options'
import { FindSheet } from '../../find/find-sheet'
import { FoundList } from '../../find/found-list'
import { useFind } from '../../find/use-find'
import { useFindKeys } from '../../find/use-find-keys'
import { Listed } from '../../listed'
import { useNow } from '../../now'
import { useShown } from '../../shown'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'

const MINUTE = 60_000

/** 查找: any case, by anything that is known of it, as one types. */
export default function Find() {
	const { session, profile } = useStaff()
	const wide = useWide()
	const now = useNow(MINUTE)
	const [narrowing, setNarrowing] = useState(false)
	const shown = useShown(() => {
		find.list.refresh()
	})
	// Who sees no cases is told so here, rather than refused once they look for one
	const sees = profile === undefined ? undefined : scopeOf(profile.posts, now) !== undefined
	const find = useFind(sees !== false && (process.env.TARO_ENV !== 'h5' || session !== undefined), shown)
	const { value: tenant } = useTenant()
	const { value: units = [] } = useUnits()
	const matters = useMatters()
	const options = useMemo(() => findOptions(tenant, units, matters), [tenant, units, matters])

	const pages = find.list.value?.pages ?? []
	const lines = [...new Map(pages.flatMap(({ cases }) => cases).map((one) => [one.case, one])).values()]
	const open = (id: string) => {
		goTo('office/case', { id })
	}
	const { chosen, enter } = useFindKeys(
		shown && !narrowing,
		lines.map((line) => line.case),
		open,
	)
	const county = profile?.posts.some(({ unit, role }) => unit === CENTRE || role === 'inspector') ?? true
	if (sees === false)
		return (
			<WorkPage title={words.title} explain={words.explain} back={words.back}>
				<Empty words={words.notYours} action={{ words: words.back, onTap: goBack }} />
			</WorkPage>
		)
	return (
		<WorkPage title={words.title} explain={county ? words.explain : words.explainUnit} back={words.back}>
			<FindBar
				typed={find.typed}
				filter={find.filter}
				options={options}
				wide={wide}
				onType={find.type}
				onNarrow={find.narrow}
				onMore={() => setNarrowing(true)}
				onEnter={enter}
				onLedger={() => goTo('office/ledgers', addressOf(find.filter))}
			/>
			{wide && <Quiet>{words.keys}</Quiet>}
			<Listed list={find.list} now={now} waiting={words.waiting}>
				{(looked) => (
					<FoundList
						pages={looked}
						lines={lines}
						sought={find.filter.words ?? ''}
						narrowed={Object.keys(addressOf(find.filter)).length > 0}
						tenant={tenant}
						now={now}
						chosen={chosen}
						onOpen={open}
					/>
				)}
			</Listed>
			{narrowing && (
				<FindSheet
					filter={find.filter}
					options={options}
					onNarrow={find.narrow}
					onClose={() => setNarrowing(false)}
				/>
			)}
		</WorkPage>
	)
}
