import { type FindFilter, findFilterIn } from '@huying/shared/find/filter'
import { scopeOf } from '@huying/shared/find/scope'
import { sayFilter } from '@huying/shared/text/zh-CN/ledger'
import * as words from '@huying/shared/text/zh-CN/ledger-page'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { Stack } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Heading } from '../../../kit/words'
import { useMatters } from '../../../matter/use-matters'
import { useTenant } from '../../../region/tenant'
import { goBack } from '../../../route/route'
import { useAddress } from '../../../route/use-address'
import { useUnits } from '../../case/use-units'
import { addressOf, findOptions } from '../../find/find-options'
import { FindSheet } from '../../find/find-sheet'
import { LedgerCard } from '../../ledger/ledger-card'
import { StartLedger } from '../../ledger/start-ledger'
import { useLedgers } from '../../ledger/use-ledgers'
import { useNow } from '../../now'
import { sayFailure } from '../../say-failure'
import { useShown } from '../../shown'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'

const MINUTE = 60_000

/** 台账: the cases of a filter as a spreadsheet. The filter stands in the address, as finding hands it over. */
export default function Ledgers() {
	const { session, profile } = useStaff()
	const now = useNow(MINUTE)
	const shown = useShown(() => {
		list.refresh()
	})
	const sees = profile === undefined ? undefined : scopeOf(profile.posts, now) !== undefined
	const list = useLedgers(sees !== false && (process.env.TARO_ENV !== 'h5' || session !== undefined), shown)
	const { query, go } = useAddress('office/ledgers', shown)
	const filter = useMemo(() => findFilterIn(query), [query])
	const [narrowing, setNarrowing] = useState(false)
	const { value: tenant } = useTenant()
	const { value: units = [] } = useUnits()
	const matters = useMatters()
	const options = useMemo(() => findOptions(tenant, units, matters), [tenant, units, matters])
	const called = (field: 'place' | 'unit' | 'matter', code: string): string =>
		options.find(
			(option) =>
				option.value === code &&
				(field === 'place' ? option.field === 'town' || option.field === 'village' : option.field === field),
		)?.words ?? code
	const say = (one: FindFilter) =>
		sayFilter(one, {
			place: (code) => called('place', code),
			unit: (code) => called('unit', code),
			matter: (code) => called('matter', code),
		})
	const narrow = (next: FindFilter) => go(addressOf(next), 'replace')
	usePullDownRefresh(() => {
		list.reload().finally(() => Taro.stopPullDownRefresh())
	})
	if (sees === false)
		return (
			<WorkPage title={words.title} explain={words.explain} back={words.back}>
				<Empty words={words.notYours} action={{ words: words.back, onTap: goBack }} />
			</WorkPage>
		)
	return (
		<WorkPage title={words.title} explain={words.explain} back={words.back}>
			<Stack gap="large">
				<StartLedger
					filter={filter}
					said={say(filter)}
					onNarrow={() => setNarrowing(true)}
					onStarted={() => list.reload()}
				/>
				<Stack gap="middle">
					<Heading>{words.kept}</Heading>
					{list.value === undefined &&
						(list.failure === undefined ? (
							<Waiting words={words.waiting} />
						) : (
							<Failure words={sayFailure(list.failure)} onRetry={list.reload} />
						))}
					{list.value?.ledgers.length === 0 && <Empty words={words.none} icon="list" />}
					{list.value?.ledgers.map((ledger) => (
						<LedgerCard
							key={ledger.ledger}
							ledger={ledger}
							said={ledger.filter && say(ledger.filter)}
							now={now}
							onChanged={list.reload}
							onAgain={() => narrow(ledger.filter ?? {})}
						/>
					))}
				</Stack>
			</Stack>
			{narrowing && (
				<FindSheet filter={filter} options={options} onNarrow={narrow} onClose={() => setNarrowing(false)} />
			)}
		</WorkPage>
	)
}
