/**
 * Where each route is: its method and its path with `{name}` places. Apart from the contract's schemas, because this is
 * all that a phone must know to ask; the contract (routes.ts) takes its own from here.
 */
export const addresses = {
	signIn: 'POST /sessions',
	signOut: 'DELETE /sessions/current',
	signOutEverywhere: 'DELETE /sessions',
	startDesktopSignIn: 'POST /desktop-sign-ins',
	pollDesktopSignIn: 'POST /desktop-sign-ins/poll',
	desktopSignIn: 'GET /desktop-sign-ins/{userCode}',
	confirmDesktopSignIn: 'POST /desktop-sign-ins/{userCode}/confirm',
	me: 'GET /me',
	correctMe: 'PUT /me',
	tenant: 'GET /tenants/{appid}',
	units: 'GET /units',
	rules: 'GET /rules',
	changeRules: 'PUT /rules',
	requestTicket: 'POST /photos',
	checkPhoto: 'POST /photos/{photo}/check',
	submitCase: 'POST /cases',
	summon: 'POST /summonses',
	registerCase: 'POST /registrations',
	myCases: 'GET /cases',
	nearby: 'GET /nearby',
	oneCase: 'GET /cases/{case}',
	caseByNumber: 'GET /numbers/{number}',
	commandCase: 'POST /cases/{case}/commands',
	queueCounts: 'GET /queues/{unit}',
	queue: 'GET /queues/{unit}/{status}',
	casesToVerify: 'GET /verifications',
	callsToMake: 'GET /calls',
	unitsFigures: 'GET /figures',
	figures: 'GET /figures/{unit}',
	board: 'GET /board',
	boardOf: 'GET /board/{line}',
	boardCases: 'GET /board/{line}/{name}',
	inbox: 'GET /inbox',
	unread: 'GET /inbox/unread',
	readInbox: 'POST /inbox/read',
	askable: 'GET /notice-settings',
	answerConsents: 'POST /consents',
	deliveries: 'GET /deliveries/{state}',
	reviveDelivery: 'POST /deliveries/{delivery}/revive',
	doubts: 'GET /safety',
	decideSafety: 'POST /safety/{case}/decide',
	askAdmission: 'POST /admissions',
	waitingAdmissions: 'GET /admissions',
	admission: 'GET /admissions/{admission}',
	commandAdmission: 'POST /admissions/{admission}/commands',
	unitAdmissions: 'GET /units/{unit}/admissions/{year}',
	townAdmissions: 'GET /towns/{unit}/admissions',
	departments: 'GET /promises/{year}',
	promises: 'GET /units/{unit}/promises/{year}',
	changePromises: 'PUT /units/{unit}/promises/{year}',
	unitPosts: 'GET /units/{unit}/posts',
	roster: 'GET /units/{unit}/roster',
	changeRoster: 'PUT /units/{unit}/roster',
	duty: 'GET /duty/{unit}',
	handoverDraft: 'GET /handover-draft',
	handovers: 'GET /handovers',
	offerHandover: 'POST /handovers',
	handover: 'GET /handovers/{handover}',
	followHandover: 'POST /handovers/{handover}/steps',
	catalogue: 'GET /catalogue',
	catalogueFull: 'GET /catalogue/full',
	catalogueVersions: 'GET /catalogue/versions',
	catalogueFile: 'GET /catalogue/file',
	previewCatalogue: 'POST /catalogue/preview',
	publishCatalogue: 'POST /catalogue/publish',
	proposals: 'GET /catalogue/proposals',
	propose: 'POST /catalogue/proposals',
	decideProposal: 'POST /catalogue/proposals/{proposal}/decide',
	logHead: 'GET /log/{tenant}/head',
	logHeads: 'GET /log/{tenant}/heads',
	logProof: 'GET /log/{tenant}/proof',
	logEntries: 'GET /log/{tenant}/entries',
	logKey: 'GET /log/{tenant}/key',
	openApi: 'GET /openapi.json',
} as const satisfies Record<string, `${Method} /${string}`>

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
export type AddressName = keyof typeof addresses

type Split<Address> = Address extends `${infer Verb extends Method} ${infer Path extends `/${string}`}`
	? { readonly method: Verb; readonly path: Path }
	: never

/** The method and the path of a route. */
export function at<Name extends AddressName>(name: Name): Split<(typeof addresses)[Name]> {
	const [method, path] = addresses[name].split(' ')
	return { method, path } as Split<(typeof addresses)[Name]>
}
