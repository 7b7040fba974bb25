import { choice } from './choice';
import { COUNTRIES } from './countries';
import type { Common, Parameter, Place } from './parameter';

/** The two-letter and the three-letter code of each country: https://www.iso.org/iso-3166-country-codes.html */
const CODES = `
	ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW
	AXALA AZAZE BABIH BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN
	BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG
	CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE
	DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN
	FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL
	GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV
	HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM
	JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO
	LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE
	MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS
	MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL
	NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI
	PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN
	SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV
	SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON
	TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN
	VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE
`;

/** What people, spreadsheets and other services call a country beside its name in the menu. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
	AE: ['UAE', 'Emirates'],
	BN: ['Brunei Darussalam'],
	BQ: ['Bonaire, Sint Eustatius and Saba'],
	CD: ['Democratic Republic of the Congo', 'DR Congo', 'DRC'],
	CG: ['Republic of the Congo'],
	CI: ['Ivory Coast'],
	CN: ["People's Republic of China"],
	CV: ['Cabo Verde'],
	CZ: ['Czech Republic'],
	FM: ['Federated States of Micronesia'],
	GB: ['UK', 'Great Britain', 'Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland'],
	GM: ['Republic of The Gambia'],
	HK: ['Hong Kong'],
	HM: ['Heard Island and McDonald Islands'],
	IR: ['Islamic Republic of Iran'],
	KP: ["Democratic People's Republic of Korea"],
	KR: ['Republic of Korea'],
	LA: ["Lao People's Democratic Republic"],
	MD: ['Republic of Moldova'],
	MK: ['Republic of North Macedonia', 'Macedonia'],
	MM: ['Burma'],
	MO: ['Macao', 'Macau'],
	NL: ['Holland', 'Kingdom of the Netherlands'],
	PN: ['Pitcairn'],
	PS: ['Palestine', 'State of Palestine'],
	RU: ['Russian Federation'],
	SH: ['Saint Helena, Ascension and Tristan da Cunha'],
	SY: ['Syrian Arab Republic'],
	SZ: ['Swaziland'],
	TL: ['East Timor'],
	TR: ['Turkey'],
	TW: ['Taiwan, Province of China'],
	TZ: ['United Republic of Tanzania'],
	UM: ['United States Minor Outlying Islands'],
	US: ['United States of America', 'America'],
	VA: ['Holy See', 'Vatican'],
	VN: ['Viet Nam'],
};

/** A name without what people write in different ways: accents, dots, "Saint", "and", "the", the order of words. */
function essence(name: string): string {
	return name
		.normalize('NFD')
		.toLowerCase()
		.replace(/[\p{M}.'’]|\([^()]*\)/gu, '')
		.split(/[^\p{L}\p{N}]+/u)
		.map((word) => (word === 'st' ? 'saint' : word))
		.filter((word) => !['', 'and', 'of', 'the'].includes(word))
		.sort()
		.join(' ');
}

/** The two-letter codes by all that stands for a country, made when a value needs it. */
function codesByName(): Map<string, string> {
	return new Map([
		...COUNTRIES.map(({ name, value }): [string, string] => [essence(name), value]),
		...Object.entries(OTHER_NAMES).flatMap(([code, names]) =>
			names.map((name): [string, string] => [essence(name), code]),
		),
		...CODES.trim()
			.split(/\s+/)
			.flatMap((both): Array<[string, string]> => {
				const two = both.slice(0, 2);
				return [two, both.slice(2)].map((code) => [code.toLowerCase(), two]);
			}),
	]);
}

let codes: Map<string, string> | undefined;

/** The two-letter code of a country that goes by this name or code, if there is one. */
export function countryCode(name: string): string | undefined {
	codes ??= codesByName();
	// Andorra's AND would be lost as a word.
	return codes.get(name.trim().toLowerCase()) ?? codes.get(essence(name));
}

type CountrySettings = Common & { default?: string } & ({ place: Place } | { ofApi: true });

/** A field for a country. An expression may give its two-letter or three-letter code, or one of its names. */
export function countryMenu(settings: CountrySettings): Parameter<string> {
	return choice({
		default: '',
		...settings,
		options: COUNTRIES,
		loadOptionsMethod: 'getCountries',
		otherNames: countryCode,
	});
}
