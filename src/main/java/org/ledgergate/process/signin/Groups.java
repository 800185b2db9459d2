package org.ledgergate.process.signin;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.ledgergate.access.Role;
import org.springframework.stereotype.Component;

/** The roles' groups in the identity service, each with its grants. */
@Component
class Groups {

    private final IdentityService identity;
    private final AuthorizationService authorizations;

    Groups(IdentityService identity, AuthorizationService authorizations) {
        this.identity = identity;
        this.authorizations = authorizations;
    }

    /** Creates what is missing; what an administrator added stays. */
    void ensure() {
        for (Role role : Role.values()) {
            ensure(role);
        }
        Grant.ALL.forEach(this::ensure);
        for (Resources resource : Resources.values()) {
            ensure(new Grant(Role.CAMUNDA_ADMIN, resource, ANY, List.of(Permissions.ALL)));
        }
    }

    void ensure(Grant grant) {
        Authorization authorization = existingOrNew(grant);
        if (!grant.permissions().stream().allMatch(authorization::isPermissionGranted)) {
            grant.permissions().forEach(authorization::addPermission);
            authorizations.saveAuthorization(authorization);
        }
    }

    private void ensure(Role role) {
        if (identity.createGroupQuery().groupId(role.group()).count() == 0) {
            Group group = identity.newGroup(role.group());
            group.setName(role.label());
            group.setType(role == Role.CAMUNDA_ADMIN ? "SYSTEM" : "WORKFLOW");
            identity.saveGroup(group);
        }
    }

    private Authorization existingOrNew(Grant grant) {
        Authorization existing = authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(grant.role().group())
                .resourceType(grant.resource())
                .resourceId(grant.id())
                .singleResult();
        return existing == null ? newAuthorization(grant) : existing;
    }

    private Authorization newAuthorization(Grant grant) {
        Authorization authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        authorization.setGroupId(grant.role().group());
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.id());
        return authorization;
    }
}
