import { searchCampaigns } from './searchCampaigns';
import { searchCoupons } from './searchCoupons';
import { searchLeads } from './searchLeads';
import { searchLicenses } from './searchLicenses';

/** What the resource locators list, by the names that the fields refer to. */
export const listSearch = { searchCampaigns, searchCoupons, searchLeads, searchLicenses };
