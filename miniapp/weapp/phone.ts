import { randomBytes } from 'node:crypto'

/** One call of a page to WeChat, in the order they came. */
export type WxCall = { name: string; options: unknown }

export type WxRequest = { url: string; method: string; header: Record<string, string>; data: unknown }
export type WxUpload = {
	url: string
	filePath: string
	name: string
	formData: Record<string, string>
	header: Record<string, string>
}
export type WxResponse = { statusCode: number; data: unknown; header?: Record<string, string> }

/** What the world answers. A thrown error is a call that failed, as without signal. */
export type World = {
	request: (asked: WxRequest) => Promise<WxResponse>
	upload?: (sent: WxUpload) => Promise<WxResponse>
	/** What a person or the phone answers to a call by name, e.g. `chooseMedia: () => ({ tempFiles: [...] })`. */
	answers?: Record<string, (options: unknown) => unknown>
}

type Options = Record<string, unknown>

/** Calls that ask for something and are answered later; what they answer where nobody says otherwise. */
export const asking: Record<string, (options: Options, world: World) => unknown> = {
	request: (options, world) =>
		world.request({
			url: String(options.url),
			method: String(options.method ?? 'GET'),
			header: (options.header ?? {}) as Record<string, string>,
			data: options.data,
		}),
	uploadFile: (options, world) => {
		if (world.upload === undefined) throw new Error('no upload in this test')
		return world.upload(options as unknown as WxUpload)
	},
	login: () => ({ code: 'code-of-this-phone' }),
	checkSession: () => ({}),
	getNetworkType: () => ({ networkType: 'wifi' }),
	getSetting: () => ({ authSetting: {} }),
	getPrivacySetting: () => ({ needAuthorization: false }),
	compressImage: (options) => ({ tempFilePath: options.src }),
	getImageInfo: (options) => ({ path: options.src, width: 1200, height: 900, type: 'jpeg' }),
	showModal: () => ({ confirm: true, cancel: false }),
	showActionSheet: () => ({ tapIndex: 0 }),
	getRandomValues: (options) => ({ randomValues: randomBytes(Number(options.length)) }),
	saveFile: (options) => ({ savedFilePath: `store/${String(options.tempFilePath)}` }),
	getFileInfo: () => ({ size: 200_000 }),
	// A person who is not there chooses nothing: a test that needs more says so in `answers`.
	chooseMedia: refuse,
	chooseLocation: refuse,
	getLocation: refuse,
	scanCode: refuse,
}

function refuse(): never {
	throw new Error('cancel')
}

/** Calls that only do something on the phone, and succeed. */
export const doing = [
	'setNavigationBarTitle',
	'setNavigationBarColor',
	'showToast',
	'hideToast',
	'showLoading',
	'hideLoading',
	'hideTabBar',
	'showTabBar',
	'stopPullDownRefresh',
	'pageScrollTo',
	'previewImage',
	'previewMedia',
	'makePhoneCall',
	'vibrateShort',
	'setClipboardData',
	'requestSubscribeMessage',
	'openLocation',
	'openSetting',
	'authorize',
	'removeSavedFile',
	'setKeepScreenOn',
	'hideKeyboard',
	'enableAlertBeforeUnload',
	'disableAlertBeforeUnload',
	'hideHomeButton',
	'showShareMenu',
	'hideShareMenu',
	'reportEvent',
	'startLocationUpdate',
	'stopLocationUpdate',
] as const

/** A phone of 390×844, as WeChat describes it. */
export const telling: Record<string, () => unknown> = {
	getSystemInfoSync: () => ({ ...windowInfo, ...appInfo, ...deviceInfo }),
	getWindowInfo: () => windowInfo,
	getAppBaseInfo: () => appInfo,
	getDeviceInfo: () => deviceInfo,
	getSystemSetting: () => ({ locationEnabled: true, wifiEnabled: true }),
	getAppAuthorizeSetting: () => ({ cameraAuthorized: 'authorized', locationAuthorized: 'authorized' }),
	getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
	getLaunchOptionsSync: () => ({ path: 'pages/home/index', query: {}, scene: 1001 }),
	getEnterOptionsSync: () => ({ path: 'pages/home/index', query: {}, scene: 1001 }),
	getMenuButtonBoundingClientRect: () => ({
		width: 87,
		height: 32,
		top: 48,
		right: 380,
		bottom: 80,
		left: 293,
	}),
	canIUse: () => true,
}

const windowInfo = {
	pixelRatio: 3,
	screenWidth: 390,
	screenHeight: 844,
	windowWidth: 390,
	windowHeight: 753,
	statusBarHeight: 44,
	screenTop: 91,
	safeArea: { left: 0, right: 390, top: 44, bottom: 810, width: 390, height: 766 },
}
const appInfo = {
	SDKVersion: '3.7.0',
	version: '8.0.50',
	language: 'zh_CN',
	theme: 'light',
	fontSizeSetting: 17,
	fontSizeScaleFactor: 1,
}
const deviceInfo = {
	brand: 'test',
	model: 'test',
	system: 'Android 13',
	platform: 'android',
	benchmarkLevel: 20,
}

/** Calls of the phone's files (`getFileSystemManager`), each answered later. */
export const filing: Record<string, (options: Options) => unknown> = {
	saveFile: (options) => ({ savedFilePath: `store/${String(options.tempFilePath)}` }),
	copyFile: () => ({}),
	removeSavedFile: () => ({}),
	unlink: () => ({}),
	access: () => ({}),
	getFileInfo: () => ({ size: 200_000 }),
	getSavedFileList: () => ({ fileList: [] }),
}

/** What WeChat tells on its own, as `on…` and `off…`. */
export const happening = [
	'networkStatusChange',
	'networkWeakChange',
	'locationChange',
	'appShow',
	'appHide',
	'windowResize',
	'needPrivacyAuthorization',
	'memoryWarning',
	'error',
	'unhandledRejection',
	'pageNotFound',
	'themeChange',
] as const
